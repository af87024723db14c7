public import Assurance
import Dates
import Replay

/// The report of a local child safeguarding practice review is published.
public enum ReviewPublishedClock: Clock {
    public static let name = Practice.reviewPublished
    public static let usualRule = ClockRule(
        "The report of a review is published unless that is inappropriate; no number of months "
            + "is given",
        source: "Children Act 2004, section 16F (RULE-27)", standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().contains("must be published unless")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Review.self).compactMap { review in
            time.both(review) { reading(review, $0.state, time) }
        }
    }

    private static func reading(
        _ review: Seen<Review>, _ state: Review, _ time: Timekeeping
    ) -> ClockReading? {
        guard let decision = state.decision, decision.outcome == .lcspr else { return nil }
        let started = ClockMoment("decided to review", decision.at)
        guard let rule = time.rule(of: Self.self, from: started) else { return nil }
        let reason = state.life.stage == .held ? state.holds.last?.value.reason ?? "" : nil
        return time.reading(
            name, of: review,
            task: "Publish the review" + (reason.map { " (held back: \($0))" } ?? ""),
            rule: rule, started: started,
            due: time.due(rule, after: started, startWords: "when it was decided"),
            stopped: state.publications.first.map { ClockMoment("published", $0.at) })
    }
}

/// What was published of a review stays public.
///
/// Here the clock is met when the time has passed, and missed where it was withdrawn before that.
public enum KeptPublicClock: Clock {
    public static let name = Practice.keptPublic
    public static let usualRule = ClockRule(
        "A published review stays publicly available for at least one year",
        source: "Working Together, chapter on learning (RULE-28)",
        length: GovernanceRule.Clock(count: 1, unit: .years), standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().contains("publicly available")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Review.self).compactMap { review in
            guard let first = review.possible.state.publications.first else { return nil }
            let started = ClockMoment("published", first.at)
            guard let rule = time.rule(of: Self.self, from: started), let length = rule.length
            else { return nil }
            let end = time.end(of: length, after: started.bounds)
            let withdrawn = review.possible.withdrawals.last.map { ClockMoment("withdrawn", $0.at) }
            return ClockReading(
                clock: name, thing: review.id, name: review.possible.name,
                isCertain: review.isCertain, task: "Keep the review public", rule: rule,
                started: started, due: .by(end), stopped: withdrawn,
                states: (started.bounds.isOnOrBefore(time.day) == .yes ? [] : [.notStarted])
                    + states(until: end, withdrawn, on: time.day), late: nil,
                countsWorkingDays: false)
        }
    }

    private static func states(
        until end: DateBounds, _ withdrawn: ClockMoment?, on day: Day
    ) -> [ClockState] {
        let passed: [ClockState] =
            switch end.isOnOrBefore(day) {
            case .yes: [.met]
            case .no: [.running]
            case .cannotTell: [.running, .met]
            }
        guard let withdrawn, withdrawn.bounds.isOnOrBefore(day) != .no else { return passed }
        let early: [ClockState] =
            switch withdrawn.bounds.precedes(end) {
            case .yes: [.missed]
            case .no: [.met]
            case .cannotTell: [.met, .missed]
            }
        let isCertain = withdrawn.bounds.isOnOrBefore(day) == .yes
        return ClockState.allCases.filter((isCertain ? early : passed + early).contains)
    }
}
