import Dates

// When the next meeting of a body is, as far as the picture shows.
extension Timekeeping {
    /// A meeting that has a date and was not cancelled.
    struct Sitting {
        let meeting: Seen<Meeting>
        let bounds: DateBounds
        let name: String
    }

    /// The dated meetings of a body; of every body called a partnership where none is named.
    func sittings(of body: ThingID?) -> [Sitting] {
        picture.all(Meeting.self).compactMap { one in
            let state = one.possible.state
            guard !state.isEnded, let date = state.date, Self.isOf(state, body) else { return nil }
            return Sitting(meeting: one, bounds: date.bounds, name: one.possible.name)
        }
    }

    private static func isOf(_ meeting: Meeting, _ body: ThingID?) -> Bool {
        if let body { return meeting.group == body }
        return [meeting.body, meeting.group?.text].contains { name in
            name?.lowercased().contains("partnership") ?? false
        }
    }

    /// The body whose next meeting counts: the rule's own, else the one whose absences are written
    /// about.
    func body(of rule: ClockRule) -> ThingID? {
        rule.body ?? self.rule(of: AttendanceLetterClock.self)?.body
    }

    /// The day of the first of some meetings that comes after a moment; not set where none is
    /// recorded.
    func next(_ sittings: [Sitting], after moment: DateBounds) -> ClockDue {
        let later = sittings.filter { moment.precedes($0.bounds) == .yes }
        guard let first = later.min(by: { $0.bounds.isListed(before: $1.bounds) }) else {
            return .notSet("no later meeting is recorded")
        }
        // One that may have come after, or may have come first, makes the day less sure.
        let perhaps = sittings.filter { moment.precedes($0.bounds) == .cannotTell } + later
        let earliest = perhaps.compactMap(\.bounds.earliest)
            .filter { day in moment.earliest.map { day >= $0 } ?? true }.min()
        let latest = later.compactMap(\.bounds.latest).min()
        return .by(DateBounds(earliest: earliest, latest: latest), words: first.name)
    }
}
