/// An organisation did not answer.
public struct ResponseNotReturned: Fact {
    public typealias Subject = Response
    public static let name = "response.not-returned"
    public static let meaning = "An organisation did not answer by the time it was asked to."

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.life.reach(.notReturned, from: [.requested], at)
    }
}
