public import Dates

/// A meeting was held.
///
/// Whether it was quorate follows from the attendance.
public struct MeetingHeld: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.held"
    public static let meaning =
        "A meeting was held. Whether it was quorate follows from the attendance recorded."
    public static let begins = true
    public static let follows = [MeetingScheduled.name]
    public static let instead = [ItemConsidered.name, MinutesRecorded.name]
    public static let example = FactExample(
        "meeting/executive-2024-03", "title=Executive, March 2024", "body=Executive",
        "group=group/executive", "on=20 March 2024", "delegates=12")

    public var title = ""
    public var body: String?
    public var group: ThingID?
    public var on: FuzzyDate?
    public var delegates: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("body", &body, "the body that met, in words")
        try c.field("group", &group, "the group that met")
        try c.field("on", &on, "the day it was held")
        try c.field("delegates", &delegates, "how many came, as written")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The meeting took place."] }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.holding = Cited(self, at)
        meeting.life.reach(.held, from: [nil, .scheduled], at)
    }
}
