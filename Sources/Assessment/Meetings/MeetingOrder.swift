public import Assurance
import Dates
public import Replay

/// The meetings of each body, in the order of the days on which they were held.
///
/// The order is found once, from all that is known; a world then looks only at the neighbours of a
/// meeting. A meeting whose body or day is told more than once is looked at each time.
struct MeetingOrder {
    private struct Place {
        let meeting: ThingID
        let dates: DateBounds

        func isListed(before other: Place) -> Bool {
            dates == other.dates
                ? meeting < other.meeting : dates.isListed(before: other.dates)
        }
    }

    private var placed: [ThingID: [Place]] = [:]
    private var moving: [ThingID: [ThingID]] = [:]

    init(_ past: Past) {
        for id in past.things(of: Meeting.kind) {
            let facts = past.lifeline(id).facts.compactMap(\.fact)
            let held = past.lifeline(id).facts.compactMap { known -> (ThingID?, DateBounds?)? in
                guard let held = known.fact as? MeetingHeld else { return nil }
                return (held.group, (held.on ?? known.at.effective)?.bounds)
            }
            guard !held.isEmpty else { continue }
            let scheduled = facts.compactMap { ($0 as? MeetingScheduled)?.group }
            let bodies = Set(held.compactMap(\.0) + scheduled)
            if bodies.count == 1, let body = bodies.first, held.count == 1, let dates = held[0].1 {
                placed[body, default: []].append(Place(meeting: id, dates: dates))
            } else {
                for body in bodies { moving[body, default: []].append(id) }
            }
        }
        for body in placed.keys { placed[body]?.sort { $0.isListed(before: $1) } }
    }

    /// The meetings of a body held before or after one in a world, the nearest first, as many as are
    /// asked for.
    func nearest(
        _ count: Int, before: Bool, _ meeting: Folded<Meeting>, of body: ThingID, in world: World
    ) -> [Folded<Meeting>] {
        guard let dates = meeting.state.date?.bounds, count > 0 else { return [] }
        let own = Place(meeting: meeting.id, dates: dates)
        func isBeyond(_ one: Place) -> Bool {
            before ? one.isListed(before: own) : own.isListed(before: one)
        }
        func held(_ id: ThingID) -> Folded<Meeting>? {
            guard id != meeting.id, let one = world.one(Meeting.self, id), one.state.wasHeld,
                one.state.group == body, let date = one.state.date,
                isBeyond(Place(meeting: id, dates: date.bounds))
            else { return nil }
            return one
        }
        let all = placed[body] ?? []
        var found = (moving[body] ?? []).compactMap(held)
        var at = Self.first(in: all) { !$0.isListed(before: own) }
        if before { at -= 1 }
        var walked = 0
        while all.indices.contains(at), walked < count {
            if let one = held(all[at].meeting) {
                found.append(one)
                walked += 1
            }
            at += before ? -1 : 1
        }
        let sorted = found.sorted { a, b in
            let places = [a, b].map {
                Place(meeting: $0.id, dates: $0.state.date?.bounds ?? .unbounded)
            }
            return before
                ? places[1].isListed(before: places[0]) : places[0].isListed(before: places[1])
        }
        return Array(sorted.prefix(count))
    }

    private static func first(in list: [Place], where holds: (Place) -> Bool) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(list[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension World {
    /// The last meetings of the same body held before one, the latest first; of those without a day
    /// none.
    public func meetings(before meeting: Folded<Meeting>, _ count: Int) -> [Folded<Meeting>] {
        nearest(count, before: true, meeting)
    }

    /// The next meetings of the same body held after one, the earliest first; of those without a day
    /// none.
    public func meetings(after meeting: Folded<Meeting>, _ count: Int) -> [Folded<Meeting>] {
        nearest(count, before: false, meeting)
    }

    private func nearest(
        _ count: Int, before: Bool, _ meeting: Folded<Meeting>
    ) -> [Folded<Meeting>] {
        guard let body = meeting.state.group else { return [] }
        return past.once(MeetingOrder.init)
            .nearest(count, before: before, meeting, of: body, in: self)
    }
}
