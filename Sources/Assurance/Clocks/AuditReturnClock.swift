import Dates

/// An organisation returns its answers to an audit by the day it was asked to.
public enum AuditReturnClock: Clock {
    public static let name = ClockName.auditReturn
    public static let usualRule = ClockRule(
        "An organisation answers an audit by the day set in the request",
        source: "the request itself")

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        var asked: [Key: [Seen<Response>]] = [:]
        for response in time.picture.all(Response.self) {
            guard let request = response.possible.state.request?.value else { continue }
            let key = Key(audit: request.audit, organisation: request.organisation)
            asked[key, default: []].append(response)
        }
        let order = asked.keys.sorted {
            $0.audit == $1.audit ? $0.organisation < $1.organisation : $0.audit < $1.audit
        }
        return order.compactMap { key in
            guard let audit = time.picture.seen(Audit.self, key.audit), let all = asked[key],
                let first = all.first?.possible.state.request
            else { return nil }
            return time.reading(
                name, of: audit,
                task: "Return of \(time.picture.name(of: key.organisation)) "
                    + "(\(all.count == 1 ? "1 standard" : "\(all.count) standards"))",
                rule: rule, started: ClockMoment("asked", first.at),
                due: .stated(first.value.due ?? audit.possible.state.responsesDue),
                stopped: stop(all.map(\.possible.state)))
        }
    }

    private struct Key: Hashable {
        let audit: ThingID
        let organisation: ThingID
    }

    /// The last of the first submissions, once every standard has one.
    private static func stop(_ responses: [Response]) -> ClockMoment? {
        let first = responses.compactMap { $0.submissions.first?.at }
        guard first.count == responses.count,
            let last = first.max(by: {
                ($0.bounds.latest ?? .last) < ($1.bounds.latest ?? .last)
            })
        else { return nil }
        let bounds = DateBounds(
            earliest: first.compactMap(\.bounds.earliest).max(), latest: last.bounds.latest)
        return ClockMoment(
            "returned", date: bounds == last.bounds ? last.effective : nil, bounds: bounds, at: last
        )
    }
}
