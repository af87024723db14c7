/// A quorate meeting made a decision its own.
public struct DecisionRatified: Fact {
    public typealias Subject = Decision
    public static let name = "decision.ratified"
    public static let meaning = "A decision was ratified, for instance one taken without a quorum."

    public var meeting: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("meeting", &meeting, "the meeting that ratified it")
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.ratifications.append(Cited(self, at))
        decision.life.reach(.ratified, from: [.taken, .reportedBack], at)
    }
}
