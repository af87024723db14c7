import Dates

/// A plan is reviewed, or followed by another, by the day set for its review.
public enum PlanReviewClock: Clock {
    public static let name = ClockName.planReview
    public static let usualRule = ClockRule(
        "A plan is reviewed by the day that it sets for its review", source: "the plan itself")

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        return time.picture.all(Plan.self).flatMap { plan -> [ClockReading] in
            let state = plan.possible.state
            let reviews = state.reviews.map { (set: $0.value.reviewDue, at: $0.at) }
            let set = [state.draft.map { (set: $0.value.reviewDue, at: $0.at) }].compactMap { $0 }
            let steps = set + reviews
            return steps.enumerated().compactMap { place, step -> ClockReading? in
                guard let due = step.set else { return nil }
                let next = steps.dropFirst(place + 1).first.map { ClockMoment("reviewed", $0.at) }
                let end = plan.possible.ending.map {
                    ClockMoment(state.stage ?? "ended", $0)
                }
                return time.reading(
                    name, of: plan, task: "Review the plan", rule: rule,
                    started: ClockMoment(place == 0 ? "drafted" : "reviewed", step.at),
                    due: .stated(due), stopped: next ?? end)
            }
        }
    }
}

/// A publication is reviewed by the day that its edition sets, which the next edition shows.
public enum PublicationReviewClock: Clock {
    public static let name = ClockName.publicationReview
    public static let usualRule = ClockRule(
        "A publication is reviewed by the day that its edition sets for its review",
        source: "the edition itself")

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        return time.picture.all(Publication.self).flatMap { paper -> [ClockReading] in
            let editions = paper.possible.state.editions
            return editions.enumerated().compactMap { place, edition -> ClockReading? in
                guard let due = edition.value.reviewDue else { return nil }
                let next = editions.dropFirst(place + 1).first
                let stop =
                    next.map { ClockMoment("next edition", $0.at) }
                    ?? paper.possible.ending.map {
                        ClockMoment(paper.possible.state.stage ?? "ended", $0)
                    }
                return time.reading(
                    name, of: paper,
                    task: "Review the edition"
                        + (edition.value.edition.map { " (\($0))" } ?? ""),
                    rule: rule, started: ClockMoment("published", edition.at),
                    due: .stated(due), stopped: stop)
            }
        }
    }
}
