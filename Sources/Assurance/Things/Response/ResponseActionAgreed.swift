/// An action was agreed to answer a low rating.
public struct ResponseActionAgreed: Fact {
    public typealias Subject = Response
    public static let name = "response.action-agreed"
    public static let meaning =
        "An action was agreed, to bring the standard up to where it should be."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "action=action/2.1")

    public var action = ThingID.none

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("action", &action, "the action")
    }

    public var tells: Telling { .promise }
    public var plainly: [PlainSentence] { ["A promise was made to do better."] }

    public func apply(to response: inout Response, _ at: Occurrence) {
        if !response.actions.contains(action) { response.actions.append(action) }
        response.life.reach(.underAction, from: [.accepted, .underAction], at)
    }
}
