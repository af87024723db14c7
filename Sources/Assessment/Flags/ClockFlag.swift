public import Assurance
import Dates
public import Replay

/// A flag over clocks: a run that was missed, or of which that cannot be told.
public protocol ClockFlag: Flag {
    static var clocks: [any Clock.Type] { get }
}

extension ClockFlag {
    public static var practices: [Practice] { clocks.map { $0.practice } }

    public static var kinds: [any Thing.Type] {
        var kinds: [any Thing.Type] = []
        for kind in clocks.flatMap({ $0.kinds }) where !kinds.contains(where: { $0 == kind }) {
            kinds.append(kind)
        }
        return kinds
    }

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        missed(thing, Timekeeping(world))
    }

    /// What the clocks of the flag show of one thing.
    static func missed(_ thing: ThingID, _ time: Timekeeping) -> [Breach] {
        clocks.filter { clock in clock.kinds.contains { $0.kind == thing.kind } }
            .flatMap { $0.readings(of: thing, time) }.compactMap { Breach($0) }
    }
}

// A clock that was missed, as a breach of the rule by which it runs.
extension Breach {
    /// The breach that a reading shows; nil where the clock was met, or still runs.
    ///
    /// It began the day after the last day, unless `since` says otherwise.
    init?(_ reading: ClockReading, saying sentence: String? = nil, since: DateBounds? = nil) {
        guard reading.isMissed != .no else { return nil }
        self.init(
            of: reading.thing, part: Self.part(reading), sentence ?? Self.sentence(reading),
            since: since ?? reading.due.bounds?.advanced(by: 1) ?? reading.started?.bounds,
            evidence: Self.evidence(reading), doubt: Self.doubt(reading))
        rests = reading.rule
    }

    /// The clock, which of its runs, and by which rule where a paper did not set the day.
    private static func part(_ reading: ClockReading) -> String {
        [reading.clock.rawValue, reading.task.part, reading.rule.id?.text ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func sentence(_ reading: ClockReading) -> String {
        var last = ""
        if case .by(let bounds, let occasion) = reading.due {
            last = occasion.map { " by \($0)" } ?? bounds.latest.map { " by \($0.written)" } ?? ""
        }
        let task = reading.task.words + last
        guard reading.isStopped != .no else { return "\(task): not recorded as done." }
        if reading.late?.least == nil, reading.late?.most == nil, reading.isMissed != .yes {
            return "\(task): done, and whether in time cannot be told."
        }
        let done = "\(task): done \(reading.lateWords)"
        return reading.isStopped == .yes ? "\(done)." : "\(done), or not done yet."
    }

    private static func evidence(_ reading: ClockReading) -> [Evidence] {
        let moments = [reading.started, reading.stopped].compactMap { $0 }
        return moments.compactMap { moment in
            moment.at.map { Evidence(moment.words, $0, on: moment.date) }
        } + (reading.isStopped != .no ? [] : [.absence("it is not recorded as done")])
            + [reading.rule.said.map { Evidence($0.subject.text, $0) }].compactMap { $0 }
    }

    private static func doubt(_ reading: ClockReading) -> String? {
        if case .notKnown(let why) = reading.due { return why.words }
        guard reading.isMissed == .cannotTell else { return nil }
        if reading.rule.inForce != .yes {
            return "it cannot be told whether the rule was in force when it started"
        }
        if reading.rule.national?.modification != nil {
            return "the rule was modified for a time, and how far is not found"
        }
        if reading.rule.national?.confidence == .notFound {
            return "what this edition of the rule says was not found"
        }
        return "the dates do not tell whether it was in time"
    }
}

extension ClockGap {
    /// Why there is no last day, in words.
    public var words: String {
        switch self {
        case .noLength: "the rule gives no length"
        case .noDateSet: "no date is recorded by which it is due"
        case .noLaterMeeting: "no later meeting is recorded"
        case .openEnded: "the date set has no last day"
        case .startNotRecorded: "what it counts from is not recorded"
        case .holidaysNotKnown: "not every bank holiday that counts was known"
        case .periodNotRecorded: "the period that it covers is not recorded"
        }
    }
}

extension ClockReading {
    /// How late it was done: `3 days late`, `1 working day late`.
    fileprivate var lateWords: String {
        guard let late else { return "late" }
        guard countsWorkingDays else { return late.description }
        let words = late.description.split(separator: " ").map {
            $0 == "day" ? "working day" : $0 == "days" ? "working days" : String($0)
        }
        return words.joined(separator: " ")
    }
}
