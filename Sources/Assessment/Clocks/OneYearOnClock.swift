public import Assurance
import Dates
import Replay

/// An audit is followed up a year on, within the time that the partnership's own rule sets; where
/// the audit says when that is due, by that day.
public enum OneYearOnClock: Clock {
    public static let practice = Practice.oneYearOn
    public static let kinds: [any Thing.Type] = [Audit.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let audit = time.world.one(Audit.self, thing), audit.state.sort == .section11,
            audit.state.life.stage != .cancelled,
            let close = AuditClose(of: audit, in: time.world)
        else { return [] }
        let started = ClockMoment(
            words(close), date: close.date, bounds: close.bounds, at: close.at)
        let stopped = followUp(of: audit, time)
        let task = ClockTask("Hold the one-year-on review")
        let byRule = time.rules(for: practice, from: started).map { rule in
            time.reading(
                practice, of: audit, task, rule: rule, started: started,
                due: time.due(rule, after: started), stopped: stopped)
        }
        guard let due = audit.state.followUpDue else { return byRule }
        return [
            time.reading(
                practice, of: audit, task, rule: ClockRule(setBy: audit.state.plan?.at),
                started: started, due: .stated(due), stopped: stopped)
        ] + byRule
    }

    /// The first session that followed it up.
    static func followUp(of audit: Folded<Audit>, _ time: Timekeeping) -> ClockMoment? {
        let sessions = time.world.all(PeerReview.self, naming: audit.id)
            .filter { $0.state.audit == audit.id && $0.state.isYearOn }
            .compactMap { $0.state.session?.at }
        let held = [audit.state.followUpHeld?.at].compactMap { $0 } + sessions
        return held.map { ClockMoment("held", $0, time) }.min { a, b in
            let (mine, theirs) = (a.bounds.latest ?? .last, b.bounds.latest ?? .last)
            return mine == theirs ? a.bounds.isListed(before: b.bounds) : mine < theirs
        }
    }

    private static func words(_ close: AuditClose) -> String {
        switch close.reason {
        case .reached(let stage): stage.words
        case .periodEnded: "period ended"
        }
    }
}
