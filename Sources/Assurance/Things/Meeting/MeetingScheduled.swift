public import Dates

/// A meeting was put in the diary, or moved.
public struct MeetingScheduled: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.scheduled"
    public static let meaning = "A meeting was put in the diary, or moved to another time."
    public static let begins = true
    public static let follows = [MeetingScheduled.name, MeetingHeld.name]
    public static let example = FactExample(
        "meeting/executive-2024-03", "title=Executive, March 2024", "body=Executive",
        "group=group/executive", "on=20 March 2024", "starts=10:00", "finishes=12:00",
        "place=Civic Centre")

    public var title = ""
    public var body: String?
    public var group: ThingID?
    public var on: FuzzyDate?
    public var starts: TimeOfDay?
    public var finishes: TimeOfDay?
    public var place: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("body", &body, "the body that meets, in words")
        try c.field("group", &group, "the group that meets")
        try c.field("on", &on, "the day it is to be held")
        try c.field("starts", &starts, "when it starts")
        try c.field("finishes", &finishes, "when it finishes")
        try c.field("place", &place, "where it is to be held")
    }

    public var tells: Telling { .announcement }
    public var announced: FuzzyDate? { on }
    public var plainly: [PlainSentence] { ["A date was set for the meeting."] }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.schedulings.append(Cited(self, at))
        if meeting.holding == nil {
            meeting.life.reach(.scheduled, from: [nil, .scheduled], at)
        }
    }
}
