public import Assurance
import Dates
import Replay

/// The report of a local child safeguarding practice review is published.
public enum ReviewPublishedClock: Clock {
    public static let practice = Practice.reviewPublished
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let review = time.world.one(Review.self, thing),
            let decision = review.state.decision, decision.outcome == .lcspr
        else { return [] }
        let state = review.state
        let started = ClockMoment("decided to review", decision.at, time)
        let reason = state.life.stage == .held ? state.holds.last?.value.reason ?? "" : nil
        return time.rules(for: practice, from: started).map { rule in
            time.reading(
                practice, of: review,
                ClockTask("Publish the review" + (reason.map { " (held back: \($0))" } ?? "")),
                rule: rule, started: started, due: time.due(rule, after: started),
                stopped: state.publications.first.map { ClockMoment("published", $0.at, time) })
        }
    }
}
