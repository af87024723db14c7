import Assurance
import Dates
import Replay

/// The dated meetings of each body, in order.
struct Sittings: Derived {
    static let kinds: [any Thing.Type] = [Meeting.self]

    /// A meeting that has a date and was not cancelled.
    struct Sitting {
        let meeting: ThingID
        let bounds: DateBounds
        let name: String
    }

    /// The meetings of a body, listed by their days, and for each the last day on which it or one
    /// listed before it may have been.
    private struct Body {
        var meetings: [Sitting]
        let until: [Day]

        init(_ all: [Sitting]) {
            meetings = all.sorted { $0.bounds.isListed(before: $1.bounds) }
            var last = Day.first
            until = meetings.map { one in
                last = max(last, one.bounds.latest ?? .last)
                return last
            }
        }
    }

    private let bodies: [ThingID: Body]

    static func value(_ world: World) -> Sittings {
        var bodies: [ThingID: [Sitting]] = [:]
        for meeting in world.all(Meeting.self) where !meeting.state.isEnded {
            guard let body = meeting.state.group, let date = meeting.state.date else { continue }
            bodies[body, default: []].append(
                Sitting(meeting: meeting.id, bounds: date.bounds, name: meeting.name))
        }
        return Sittings(bodies: bodies.mapValues(Body.init))
    }

    /// The meetings of a body from the first that may have come after a moment, in order; found by
    /// halves.
    func after(_ moment: DateBounds, of body: ThingID) -> ArraySlice<Sitting> {
        guard let body = bodies[body] else { return [] }
        guard let first = moment.earliest else { return body.meetings[...] }
        var (low, high) = (0, body.until.count)
        while low < high {
            let middle = (low + high) / 2
            if body.until[middle] > first { high = middle } else { low = middle + 1 }
        }
        return body.meetings[low...]
    }
}

// When the next meeting of a body is.
extension Timekeeping {
    /// A fact about a meeting: on the day of the meeting, if it says no day of its own.
    func moment(_ words: String, _ at: Occurrence, at meeting: ThingID?) -> ClockMoment {
        let meeting = meeting.flatMap { world.one(Meeting.self, $0) }
        guard at.effective == nil, let date = meeting?.state.date else {
            return ClockMoment(words, at, self)
        }
        return ClockMoment(words, on: date, at)
    }

    /// The day of the first meeting of a body that comes after a moment; not set where none is
    /// recorded.
    ///
    /// One that may have come after makes the day less sure.
    func nextMeeting(
        of body: ThingID?, after moment: DateBounds, but own: ThingID? = nil
    ) -> ClockDue {
        guard let body else { return .notSet(.noLaterMeeting) }
        var earliest: Day?
        var perhaps: Sittings.Sitting?
        for sitting in world.derived(Sittings.self).after(moment, of: body) {
            if sitting.meeting == own { continue }
            let isAfter = moment.precedes(sitting.bounds)
            if isAfter == .no { continue }
            if let first = sitting.bounds.earliest { earliest = min(first, earliest ?? first) }
            if perhaps == nil { perhaps = sitting }
            guard isAfter == .yes else { continue }
            return .by(
                DateBounds(
                    earliest: [earliest, moment.earliest?.advanced(by: 1)].compactMap { $0 }.max(),
                    latest: sitting.bounds.latest), occasion: sitting.name)
        }
        guard let perhaps else { return .notSet(.noLaterMeeting) }
        return .by(
            DateBounds(
                earliest: [earliest, moment.earliest?.advanced(by: 1)].compactMap { $0 }.max(),
                latest: nil), occasion: perhaps.name)
    }
}
