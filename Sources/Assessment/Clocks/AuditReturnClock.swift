public import Assurance
import Dates
import Replay

/// An organisation returns its answers to an audit by the day it was asked to.
public enum AuditReturnClock: Clock {
    public static let name = Practice.auditReturn
    public static let usualRule = ClockRule(
        "An organisation answers an audit by the day set in the request",
        source: "the request itself", standsByItself: true)

    public static func readings(_ time: Timekeeping) -> [ClockReading] { runs(time).map(\.reading) }

    /// A run of the clock, and whose return it is about.
    struct Run {
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
    static func runs(
        _ time: Timekeeping, awaiting isAwaited: (Response) -> Bool = { !$0.isWithdrawn }
    ) -> [Run] {
        var asked: [Key: [Seen<Response>]] = [:]
        var returns: [Key: Int] = [:]
        for response in time.picture.all(Response.self) {
            guard let request = response.possible.state.request?.value else { continue }
            let key = Key(request, due: request.due?.bounds)
            if asked[key] == nil { returns[Key(request, due: nil), default: 0] += 1 }
            asked[key, default: []].append(response)
        }
        return asked.sorted { $0.key.isListed(before: $1.key) }.compactMap { key, all in
            time.picture.seen(Audit.self, key.audit).flatMap { audit in
                run(
                    of: all, key, audit, isOnly: returns[key.undated] == 1, isAwaited, time)
            }
        }
    }

    private struct Key: Hashable {
        let audit: ThingID
        let organisation: ThingID
        var due: DateBounds?

        init(_ request: ResponseRequested, due: DateBounds?) {
            audit = request.audit
            organisation = request.organisation
            self.due = due
        }

        var undated: Key {
            var copy = self
            copy.due = nil
            return copy
        }

        func isListed(before other: Key) -> Bool {
            if audit != other.audit { return audit < other.audit }
            if organisation != other.organisation { return organisation < other.organisation }
            return (due ?? .unbounded).isListed(before: other.due ?? .unbounded)
        }
    }

    /// One return; what may have been withdrawn or cancelled is read both ways.
    private static func run(
        of all: [Seen<Response>], _ key: Key, _ audit: Seen<Audit>, isOnly: Bool,
        _ isAwaited: (Response) -> Bool, _ time: Timekeeping
    ) -> Run? {
        let isCalledOff = audit.possible.state.life.stage == .cancelled
        let perhaps = isCalledOff ? [] : all.filter { isAwaited($0.possible.state) }
        let isSurelyCalledOff = audit.certain?.state.life.stage == .cancelled
        let sure =
            isCalledOff && isSurelyCalledOff
            ? []
            : all.filter { isAwaited(($0.certain ?? $0.possible).state) }
        let readings = [perhaps, sure].map { reading(of: $0, key, audit, time) }
        guard
            let reading = readings[0].map({ one in
                sure.count == perhaps.count ? one : readings[1].map(one.joined) ?? one.inDoubt
            }) ?? readings[1]?.inDoubt
        else { return nil }
        let awaited = perhaps.isEmpty ? sure : perhaps
        let noted = awaited.lazy.compactMap { $0.possible.state.life.reached(.notReturned)?.at }
        return Run(
            organisation: key.organisation, part: isOnly ? nil : "by \(key.due ?? .unbounded)",
            notReturned: noted.first, isByNote: stated(awaited, audit).bounds == nil,
            reading: reading)
    }

    private static func reading(
        of awaited: [Seen<Response>], _ key: Key, _ audit: Seen<Audit>, _ time: Timekeeping
    ) -> ClockReading? {
        guard let first = awaited.first?.possible.state.request else { return nil }
        let started = ClockMoment("asked", first.at)
        return time.rule(of: Self.self, from: started).map { rule in
            time.reading(
                name, of: audit,
                task: "Return of \(time.picture.name(of: key.organisation)) "
                    + "(\(awaited.count == 1 ? "1 standard" : "\(awaited.count) standards"))",
                rule: rule, started: started, due: due(awaited, audit),
                stopped: stop(awaited.map(\.possible.state)))
        }
    }

    private static func stated(_ awaited: [Seen<Response>], _ audit: Seen<Audit>) -> ClockDue {
        .stated(
            awaited.first?.possible.state.request?.value.due ?? audit.possible.state.responsesDue)
    }

    /// The day set; where none is, it was past when it was noted that no answer came.
    private static func due(_ awaited: [Seen<Response>], _ audit: Seen<Audit>) -> ClockDue {
        let stated = stated(awaited, audit)
        let noted = awaited.compactMap {
            $0.possible.state.life.reached(.notReturned)?.at.bounds.latest
        }
        guard stated.bounds == nil, let noted = noted.min() else { return stated }
        return .by(
            DateBounds(earliest: nil, latest: noted.advanced(by: -1)),
            words: "before it was noted that none came")
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

extension Response {
    fileprivate var isWithdrawn: Bool { life.stage == .withdrawn }
}
