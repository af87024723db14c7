public import Assurance
import Dates
import Replay

/// A rapid review is undertaken after a serious incident.
///
/// The rule asks for promptness and gives no number of days, so unless the ledger's own rule gives
/// one its age is shown, and no breach.
public enum RapidReviewClock: Clock {
    public static let name = Practice.rapidReview
    public static let usualRule = ClockRule(
        "A rapid review is undertaken promptly; no number of days is given",
        source: "Working Together, chapter on learning (RULE-21)", standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("rapid review")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        IncidentClock.incidents(time.picture).compactMap { review in
            let state = review.possible.state
            let notified = state.notifications.first.map { ClockMoment("notified", $0.at) }
            let began = state.life.reached(.inRapidReview).map {
                ClockMoment("rapid review began", $0.at)
            }
            let aware = IncidentClock.awareness(state)
            guard aware != nil || notified != nil || began != nil || state.rapidReview != nil,
                let rule = time.rule(of: Self.self, from: aware ?? notified ?? began)
            else { return nil }
            // A length counts from awareness unless the rule speaks of the notification; without one,
            // any beginning shows the age.
            let fromNotice = rule.text.lowercased().contains("notif")
            let started =
                fromNotice ? notified : aware ?? (rule.length == nil ? notified ?? began : nil)
            return time.reading(
                name, of: review, task: "Complete the rapid review", rule: rule, started: started,
                due: time.due(
                    rule, after: started,
                    startWords: fromNotice
                        ? "when it was notified" : "when the authority became aware"),
                stopped: stop(state))
        }
    }

    /// Its completion, else the decision on it: by then it was over.
    private static func stop(_ review: Review) -> ClockMoment? {
        if let done = review.rapidReview { return ClockMoment("completed", done.at) }
        return review.decisions.first.map { decision in
            ClockMoment(
                "over when a decision was made", date: decision.at.effective,
                bounds: DateBounds(earliest: nil, latest: decision.at.bounds.latest),
                at: decision.at)
        }
    }
}
