/// Something was done about an absence.
public struct AbsenceFollowedUp: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.absence-followed-up"
    public static let meaning =
        "Something was done about an absence: a letter, a review, a risk raised."
    public static let example = FactExample(
        "meeting/executive-2024-03", "seat=organisation/police", "step=letter-sent",
        "text=The chair wrote")

    public enum Step: String, Word {
        case letterSent = "letter-sent"
        case reviewed
        case riskRaised = "risk-raised"
    }

    public var seat = ThingID.none
    public var step = Step.letterSent
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("seat", &seat, "the organisation that was absent")
        try c.field("step", &step, "what was done")
        try c.field("text", &remarks, "what was said or found")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody asked why a group had not come."] }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.followUps.append(Cited(self, at))
    }
}
