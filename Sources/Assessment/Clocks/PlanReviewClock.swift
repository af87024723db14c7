public import Assurance
import Dates
import Replay

/// A plan is reviewed, or followed by another, by the day set for its review.
public enum PlanReviewClock: Clock {
    public static let practice = Practice.planReview
    public static let kinds: [any Thing.Type] = [Plan.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let plan = time.world.one(Plan.self, thing) else { return [] }
        return periods(of: plan, time).map { run in
            time.reading(
                practice, of: plan,
                ClockTask("Review the plan", part: run.started.at?.id.text ?? ""),
                rule: ClockRule(setBy: run.started.at), started: run.started,
                due: .stated(run.due), stopped: run.stopped)
        }
    }

    private struct Period {
        let due: FuzzyDate
        let started: ClockMoment
        var stopped: ClockMoment?
    }

    /// One for every day set for a review, until the next review or the plan's end.
    ///
    /// A draft may change its day until it is approved. Once a plan is in force only a review, or
    /// another edition that was approved in its turn, does away with the day that it set.
    private static func periods(of plan: Folded<Plan>, _ time: Timekeeping) -> [Period] {
        var periods: [Period] = []
        var redrafted: (PlanDrafted, Occurrence)?
        var isApproved = false
        func end(_ words: String, _ at: Occurrence) {
            for place in periods.indices where periods[place].stopped == nil {
                periods[place].stopped = ClockMoment(words, at, time)
            }
        }
        func begin(_ due: FuzzyDate?, _ words: String, _ at: Occurrence) {
            guard let due else { return }
            periods.append(Period(due: due, started: ClockMoment(words, at, time)))
        }
        for known in time.world.facts(of: plan.id) {
            switch known.fact {
            case let draft as PlanDrafted where isApproved: redrafted = (draft, known.at)
            case let draft as PlanDrafted:
                periods.removeAll { $0.stopped == nil }
                begin(draft.reviewDue, "drafted", known.at)
            case is PlanApproved:
                isApproved = true
                guard let (draft, at) = redrafted else { continue }
                end("another edition approved", known.at)
                begin(draft.reviewDue, "drafted anew", at)
                redrafted = nil
            case let review as PlanReviewed:
                isApproved = true
                end("reviewed", known.at)
                begin(review.reviewDue, "reviewed", known.at)
            default: break
            }
        }
        if let ending = plan.ending
            ?? (plan.state.life.stage == .closed ? plan.closings.last?.at : nil)
        {
            end(plan.state.stage ?? "ended", ending)
        }
        return periods
    }
}
