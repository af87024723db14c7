public import Dates

/// An action's due date moved: the first date is kept.
public struct ActionSlipped: Fact {
    public typealias Subject = Action
    public static let name = "action.slipped"
    public static let meaning = "An action's due date was moved. The first date is never lost."
    public static let alsoSaid = ["extended", "postponed", "moved", "delayed", "rescheduled"]
    public static let example = FactExample(
        "action/2.1", "to=30 June 2024", "from=31 March 2024", "reason=No trainer could be found",
        "agreedBy=Executive Chair")

    public var to: FuzzyDate?
    public var from: FuzzyDate?
    public var reason: String?
    public var agreedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the due date now; leave out if it was left open")
        try c.field("from", &from, "the due date before, as the paper has it")
        try c.field("reason", &reason, "why it moved", says: .why)
        try c.field("agreedBy", &agreedBy, "the role that agreed to it", says: .who)
    }

    public var tells: Telling { .doing }
    public var announced: FuzzyDate? { to }

    public var plainly: [PlainSentence] {
        [
            to.map { "The date was moved to \($0)." } ?? "The date was taken away."
        ] + PlainSentence.why(reason)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.moves.append(Action.Move(slip: Cited(self, at), before: action.due))
        action.due = to.map { Cited($0, at) }
    }
}
