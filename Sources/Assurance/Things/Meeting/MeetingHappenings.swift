public import Dates

/// A meeting was put in the diary, or moved.
public struct MeetingScheduled: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.scheduled"
    public static let meaning = "A meeting was put in the diary, or moved to another time."
    public static let begins = true

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

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.schedulings.append(Cited(self, at))
        if meeting.holding == nil {
            meeting.life.reach(.scheduled, from: [nil, .scheduled], at)
        }
    }
}

/// A meeting was held.
///
/// Whether it was quorate follows from the attendance.
public struct MeetingHeld: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.held"
    public static let meaning =
        "A meeting was held. Whether it was quorate follows from the attendance recorded."
    public static let begins = true

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

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.holding = Cited(self, at)
        meeting.life.reach(.held, from: [nil, .scheduled], at)
    }
}

/// The minutes of a meeting were drafted or agreed.
public struct MinutesRecorded: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.minutes-recorded"
    public static let meaning = "The minutes of a meeting were drafted or agreed."

    public enum Step: String, Word {
        case drafted
        case agreed
    }

    public var step = Step.drafted

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "whether they were drafted or agreed")
    }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        switch step {
        case .drafted: meeting.life.reach(.minutesDrafted, from: [.held], at)
        case .agreed: meeting.life.reach(.minutesAgreed, from: [.minutesDrafted], at)
        }
    }
}

/// A meeting considered something.
public struct ItemConsidered: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.item-considered"
    public static let meaning =
        "A meeting considered an item: what it was about and what came of it."

    public enum Outcome: String, Word {
        case noted
        case received
        case discussed
        case approved
        case signedOff = "signed-off"
        case presented
    }

    public var item = ""
    public var related: [ThingID] = []
    public var outcome = Outcome.noted

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("item", &item, "what was considered")
        try c.field("related", &related, "the things it concerned")
        try c.field("outcome", &outcome, "what the meeting did with it")
    }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.items.append(Cited(self, at))
    }
}
