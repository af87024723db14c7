/// The minutes of a meeting were drafted or agreed.
public struct MinutesRecorded: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.minutes-recorded"
    public static let meaning = "The minutes of a meeting were drafted or agreed."
    public static let example = FactExample("meeting/executive-2024-03", "step=drafted")

    public enum Step: String, Word {
        case drafted
        case agreed
    }

    public var step = Step.drafted

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "whether they were drafted or agreed")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["What was said was written down."] }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        switch step {
        case .drafted: meeting.life.reach(.minutesDrafted, from: [.held], at)
        case .agreed: meeting.life.reach(.minutesAgreed, from: [.minutesDrafted], at)
        }
    }
}
