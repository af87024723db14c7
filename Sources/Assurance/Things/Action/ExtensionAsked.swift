public import Dates

/// More time for an action was asked for; the date in force stays until it is moved.
public struct ExtensionAsked: Fact {
    public typealias Subject = Action
    public static let name = "action.extension-asked"
    public static let meaning =
        "More time was asked for. The date stays, unless action.slipped says that it was granted."
    public static let example = FactExample(
        "action/2.1", "to=30 June 2024", "reason=No trainer could be found",
        "askedBy=Training Lead")

    public var to: FuzzyDate?
    public var reason: String?
    public var askedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the date that was asked for")
        try c.field("reason", &reason, "why", says: .why)
        try c.field("askedBy", &askedBy, "the role that asked", says: .who)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [to.map { "Somebody asked to have until \($0)." } ?? "Somebody asked for more time."]
            + PlainSentence.why(reason)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.extensionsAsked.append(Cited(self, at))
    }
}
