/// A decision taken between meetings was reported to a meeting.
public struct DecisionReportedBack: Fact {
    public typealias Subject = Decision
    public static let name = "decision.reported-back"
    public static let meaning = "A decision taken between meetings was reported to a meeting."
    public static let example = FactExample(
        "decision/2024-1", "meeting=meeting/executive-2024-03", "inWriting=yes")

    public var meeting: ThingID?
    public var inWriting: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("meeting", &meeting, "the meeting that was told")
        try c.field("inWriting", &inWriting, "whether it was told in writing")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A meeting was told about it."] }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.reports.append(Cited(self, at))
        decision.life.reach(.reportedBack, from: [.taken], at)
    }
}
