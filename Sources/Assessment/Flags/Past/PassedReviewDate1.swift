import Assurance
import Dates
import Replay

/// F-22 in version 1: of a plan's drafts the last alone set a day for its review, and a plan that was
/// closed still waited for one.
enum PassedReviewDate1: PastFlag {
    typealias Now = PassedReviewDate

    static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        return (plans(time) + PublicationReviewClock.readings(time)).compactMap { reading in
            Breach(reading, part: reading.started?.at?.id.text ?? "", scene)
        }
    }

    private static func plans(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Plan.self).flatMap { plan -> [ClockReading] in
            let state = plan.possible.state
            let reviews = state.reviews.map { (set: $0.value.reviewDue, at: $0.at) }
            let set = [state.draft.map { (set: $0.value.reviewDue, at: $0.at) }].compactMap { $0 }
            let steps = set + reviews
            return steps.enumerated().compactMap { place, step -> ClockReading? in
                guard let due = step.set else { return nil }
                let next = steps.dropFirst(place + 1).first.map { ClockMoment("reviewed", $0.at) }
                let end = plan.possible.ending.map { ClockMoment(state.stage ?? "ended", $0) }
                return time.reading(
                    PlanReviewClock.name, of: plan, task: "Review the plan",
                    rule: PlanReviewClock.usualRule,
                    started: ClockMoment(place == 0 ? "drafted" : "reviewed", step.at),
                    due: .stated(due), stopped: next ?? end)
            }
        }
    }
}
