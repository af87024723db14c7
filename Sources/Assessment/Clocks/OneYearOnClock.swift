public import Assurance
import Dates
import Replay

/// A Section 11 audit is followed up a year on.
///
/// Expected between 12 and 18 months after the cycle closed; where the audit says when it is due,
/// that day stands instead. The cycle closes for this purpose when its actions were agreed, else
/// when it was reported, moderated or returned, else at the end of its period.
public enum OneYearOnClock: Clock {
    public static let name = Practice.oneYearOn
    public static let usualRule = ClockRule(
        "A Section 11 audit is followed up by a peer review a year on: at the latest 18 months "
            + "after the cycle closed",
        source: "practice of Section 11 audits (S11-03)",
        length: GovernanceRule.Clock(count: 18, unit: .months))

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.clockDays != nil && rule.text.lowercased().contains("one-year-on")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        readings(time, byOwnDate: true)
    }

    /// The runs by the audits' own dates, as the clock shows them, or by the rule alone.
    static func readings(_ time: Timekeeping, byOwnDate: Bool) -> [ClockReading] {
        let reviews = time.picture.all(PeerReview.self)
        return time.picture.all(Audit.self).compactMap { audit in
            time.both(audit) { fold in
                reading(audit, fold.state, stop(audit, reviews), byOwnDate: byOwnDate, time)
            }
        }
    }

    private static func reading(
        _ audit: Seen<Audit>, _ state: Audit, _ stopped: ClockMoment?, byOwnDate: Bool,
        _ time: Timekeeping
    ) -> ClockReading? {
        guard state.sort == .section11, state.life.stage != .cancelled,
            let started = closing(state, on: time.day),
            let rule = time.rule(of: Self.self, from: started)
        else { return nil }
        let own = byOwnDate ? state.followUpDue.map(ClockDue.stated) : nil
        return time.reading(
            name, of: audit, task: "Hold the one-year-on review",
            rule: own == nil ? rule : rule.overruled(by: "the audit's own date"),
            started: started,
            due: own ?? time.due(rule, after: started, startWords: "when the cycle closed"),
            stopped: stopped)
    }

    /// When the cycle closed; nil while it is open, or where an undated report is all there is.
    private static func closing(_ audit: Audit, on day: Day) -> ClockMoment? {
        let steps: [(Audit.Stage, String)] = [
            (.actionsAgreed, "actions agreed"), (.reported, "reported"), (.moderated, "moderated"),
            (.submissionsClosed, "returns closed"),
        ]
        for (stage, words) in steps {
            if let step = audit.life.reached(stage), step.effective != nil {
                return ClockMoment(words, step.at)
            }
        }
        guard let period = audit.period, let end = period.bounds.latest, end < day,
            let plan = audit.plan
        else { return nil }
        return ClockMoment("period ended", date: period, bounds: DateBounds(end), at: plan.at)
    }

    private static func stop(_ audit: Seen<Audit>, _ reviews: [Seen<PeerReview>]) -> ClockMoment? {
        let sessions = reviews.filter { $0.possible.state.audit == audit.id }
            .compactMap { $0.possible.state.session?.at }
        let held = [audit.possible.state.followUpHeld?.at].compactMap { $0 } + sessions
        return held.min { a, b in
            let (mine, theirs) = (a.bounds.latest ?? .last, b.bounds.latest ?? .last)
            return mine == theirs ? a.bounds.isListed(before: b.bounds) : mine < theirs
        }.map { ClockMoment("held", $0) }
    }
}
