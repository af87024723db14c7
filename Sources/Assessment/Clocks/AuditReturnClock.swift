public import Assurance
import Dates
import Replay

/// An organisation returns its answers to an audit by the day it was asked to.
public enum AuditReturnClock: Clock {
    public static let practice = Practice.auditReturn
    public static let kinds: [any Thing.Type] = [Audit.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        returns(of: thing, time).map(\.reading)
    }

    /// A run of the clock, and whose return it is about.
    struct Return {
        let organisation: ThingID
        /// What tells this return from others that the organisation was asked for by other days;
        /// nil where there is one only.
        let part: String?
        /// That it was noted that an answer did not come.
        let notReturned: Occurrence?
        /// Whether the note is all that says that there was a last day.
        let isByNote: Bool
        let reading: ClockReading
    }

    /// A run for every organisation asked by an audit, and every day by which it was asked.
    ///
    /// Nothing is awaited of an audit that was cancelled, nor on a request that was withdrawn.
    static func returns(of audit: ThingID, _ time: Timekeeping) -> [Return] {
        guard let audit = time.world.one(Audit.self, audit),
            audit.state.life.stage != .cancelled
        else { return [] }
        var asked: [Key: [Folded<Response>]] = [:]
        var days: [ThingID: Int] = [:]
        for response in time.world.all(Response.self, naming: audit.id) {
            guard let request = response.state.request?.value, request.audit == audit.id,
                response.state.life.stage != .withdrawn
            else { continue }
            let key = Key(organisation: request.organisation, due: request.due?.bounds)
            if asked[key] == nil { days[request.organisation, default: 0] += 1 }
            asked[key, default: []].append(response)
        }
        return asked.sorted { $0.key.isListed(before: $1.key) }.compactMap { key, all in
            one(all, key, audit, isOnly: days[key.organisation] == 1, time)
        }
    }

    private struct Key: Hashable {
        let organisation: ThingID
        let due: DateBounds?

        func isListed(before other: Key) -> Bool {
            if organisation != other.organisation { return organisation < other.organisation }
            return (due ?? .unbounded).isListed(before: other.due ?? .unbounded)
        }
    }

    private static func one(
        _ awaited: [Folded<Response>], _ key: Key, _ audit: Folded<Audit>, isOnly: Bool,
        _ time: Timekeeping
    ) -> Return? {
        guard let request = awaited.first?.state.request else { return nil }
        let stated = ClockDue.stated(request.value.due ?? audit.state.responsesDue)
        let notes = awaited.compactMap { $0.state.life.reached(.notReturned)?.at }
        let part = isOnly ? nil : "by \(key.due ?? .unbounded)"
        let standards = awaited.count == 1 ? "1 standard" : "\(awaited.count) standards"
        let reading = time.reading(
            practice, of: audit,
            ClockTask(
                "Return of \(time.world.name(of: key.organisation)) (\(standards))",
                part: [key.organisation.text, part].compactMap { $0 }.joined(separator: ", ")),
            rule: ClockRule(setBy: request.at), started: ClockMoment("asked", request.at, time),
            due: due(stated, notes, time), stopped: stop(awaited.map(\.state), time))
        return Return(
            organisation: key.organisation, part: part, notReturned: notes.first,
            isByNote: stated.bounds == nil, reading: reading)
    }

    /// The day set; where none is, it was past when it was noted that no answer came.
    private static func due(
        _ stated: ClockDue, _ notes: [Occurrence], _ time: Timekeeping
    ) -> ClockDue {
        let noted = notes.compactMap { time.world.when($0).latest }.min()
        guard stated.bounds == nil, let noted else { return stated }
        return .by(DateBounds(earliest: nil, latest: noted.advanced(by: -1)))
    }

    /// The last of the first submissions, once every standard has one.
    private static func stop(_ responses: [Response], _ time: Timekeeping) -> ClockMoment? {
        let first = responses.compactMap { $0.submissions.first?.at }
        guard first.count == responses.count,
            let last = first.max(by: {
                (time.world.when($0).latest ?? .last) < (time.world.when($1).latest ?? .last)
            })
        else { return nil }
        let bounds = DateBounds(
            earliest: first.compactMap { time.world.when($0).earliest }.max(),
            latest: time.world.when(last).latest)
        let isOf = bounds == time.world.when(last)
        return ClockMoment("returned", date: isOf ? last.effective : nil, bounds: bounds, at: last)
    }
}
