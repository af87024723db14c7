/// A decision was reversed: a change of mind, not a correction.
public struct DecisionReversed: Fact {
    public typealias Subject = Decision
    public static let name = "decision.reversed"
    public static let meaning =
        "A decision was reversed: a change of mind, so both decisions stay true in turn."
    public static let example = FactExample(
        "decision/2024-1", "reason=The money ran out", "meeting=meeting/executive-2024-03",
        "outcome=Pay for half of it")

    public var reason = ""
    public var meeting: ThingID?
    public var outcome = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why", says: .why)
        try c.field("meeting", &meeting, "the meeting that reversed it")
        try c.field("outcome", &outcome, "what was decided instead")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["They changed their minds."] }

    /// Rule R-09: only a decision in force can be reversed.
    public func check(_ decision: Folded<Decision>?, _ known: some Knowledge) throws(Refusal) {
        guard let reversal = decision?.state.reversal else { return }
        throw .notInForce(decision?.state.taking?.at.id ?? reversal.at.id)
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.reversals.append(Cited(self, at))
        decision.reversal = decision.reversals.last
        decision.life.reach(.reversed, from: [.taken, .reportedBack, .ratified], at)
    }
}
