/// A quorate meeting made a decision its own.
public struct DecisionRatified: Fact {
    public typealias Subject = Decision
    public static let name = "decision.ratified"
    public static let meaning = "A decision was ratified, for instance one taken without a quorum."
    public static let example = FactExample("decision/2024-1", "meeting=meeting/executive-2024-03")

    public var meeting: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("meeting", &meeting, "the meeting that ratified it")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Enough people agreed to it later."] }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.ratifications.append(Cited(self, at))
        decision.life.reach(.ratified, from: [.taken, .reportedBack], at)
    }
}
