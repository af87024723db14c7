/// An organisation did not answer.
public struct ResponseNotReturned: Fact {
    public typealias Subject = Response
    public static let name = "response.not-returned"
    public static let meaning = "An organisation did not answer by the time it was asked to."
    public static let example = FactExample("response/section-11-2023/health/s1")

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group did not answer in time."] }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.life.reach(.notReturned, from: [.requested], at)
    }
}
