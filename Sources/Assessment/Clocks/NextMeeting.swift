import Assurance
import Dates
import Replay

/// The dated meetings of each body, as far as the picture shows, looked up once for many runs.
final class Sittings {
    /// A meeting that has a date and was not, or may not have been, cancelled.
    struct Sitting {
        let meeting: Seen<Meeting>
        let bounds: DateBounds
        /// Whether it certainly was not cancelled.
        let isSure: Bool
        let name: String
    }

    private let time: Timekeeping
    private lazy var all = time.picture.all(Meeting.self).compactMap(Self.sitting)
    private var bodies: [ThingID?: [Sitting]] = [:]

    init(_ time: Timekeeping) { self.time = time }

    /// The meetings of a body; of every body called a partnership where none is named.
    func of(_ body: ThingID?) -> [Sitting] {
        if let known = bodies[body] { return known }
        let own = all.filter { Self.isOf($0.meeting.possible.state, body) }
        bodies[body] = own
        return own
    }

    /// The meetings at which a rule asks for something: of its own body, else of the one whose
    /// absences are written about.
    func at(_ rule: ClockRule, from start: DateBounds) -> [Sitting] {
        if let body = rule.body { return of(body) }
        let letters = time.rules(of: AttendanceLetterClock.self, from: start)
        return of((letters.last { Self.isPartnership($0.body?.text) } ?? letters.last)?.body)
    }

    private static func sitting(_ one: Seen<Meeting>) -> Sitting? {
        let folds = [one.possible, one.certain].compactMap { $0 }
        let held = folds.filter { !$0.state.isEnded }
        let dates = held.compactMap(\.state.date?.bounds)
        guard let bounds = dates.dropFirst().reduce(dates.first, { $0?.union($1) }) else {
            return nil
        }
        return Sitting(
            meeting: one, bounds: bounds, isSure: held.count == folds.count,
            name: one.possible.name)
    }

    static func isOf(_ meeting: Meeting, _ body: ThingID?) -> Bool {
        if let body { return meeting.group == body }
        return isPartnership(meeting.body) || isPartnership(meeting.group?.text)
    }

    private static func isPartnership(_ name: String?) -> Bool {
        name?.lowercased().contains("partnership") ?? false
    }
}

// When the next meeting of a body is.
extension Timekeeping {
    /// A fact about a meeting: on the day of the meeting, if it says no day of its own.
    func moment(_ words: String, _ at: Occurrence, at meeting: ThingID?) -> ClockMoment {
        let meeting = meeting.flatMap { picture.seen(Meeting.self, $0) }
        guard at.effective == nil, let date = meeting?.possible.state.date else {
            return ClockMoment(words, at)
        }
        return ClockMoment(words, on: date, at)
    }

    /// The day of the first of some meetings that comes after a moment; not set where none is
    /// recorded.
    ///
    /// One that may have come after, or may have been cancelled, makes the day less sure.
    func next(
        _ sittings: [Sittings.Sitting], after moment: DateBounds, but own: ThingID? = nil
    ) -> ClockDue {
        let others = sittings.filter { $0.meeting.id != own }
        let perhaps = others.filter { moment.precedes($0.bounds) != .no }
        let later = perhaps.filter { $0.isSure && moment.precedes($0.bounds) == .yes }
        let named = (later.isEmpty ? perhaps : later).min { $0.bounds.isListed(before: $1.bounds) }
        guard let named else { return .notSet("no later meeting is recorded") }
        let first = moment.earliest?.advanced(by: 1)
        let earliest = perhaps.compactMap(\.bounds.earliest).min()
        return .by(
            DateBounds(
                earliest: [earliest, first].compactMap { $0 }.max(),
                latest: later.compactMap(\.bounds.latest).min()),
            words: named.name)
    }
}
