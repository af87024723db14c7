public import Assurance
import Dates
import Replay

/// A plan is reviewed, or followed by another, by the day set for its review.
public enum PlanReviewClock: Clock {
    public static let name = Practice.planReview
    public static let usualRule = ClockRule(
        "A plan is reviewed by the day that it sets for its review", source: "the plan itself",
        standsByItself: true)

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Plan.self).flatMap { plan in
            runs(of: plan, time).compactMap { run in
                time.rule(of: Self.self, from: run.started).map { rule in
                    time.reading(
                        name, of: plan, task: "Review the plan", rule: rule, started: run.started,
                        due: .stated(run.due), stopped: run.stopped)
                }
            }
        }
    }

    private struct Run {
        let due: FuzzyDate
        let started: ClockMoment
        var stopped: ClockMoment?
    }

    /// A run for every day set for a review, until the next review or the plan's end.
    ///
    /// A draft may change its day until it is approved. Once a plan is in force only a review, or
    /// another edition that was approved in its turn, does away with the day that it set.
    private static func runs(of plan: Seen<Plan>, _ time: Timekeeping) -> [Run] {
        var runs: [Run] = []
        var redrafted: (PlanDrafted, Occurrence)?
        var isApproved = false
        func end(_ words: String, _ at: Occurrence) {
            for place in runs.indices where runs[place].stopped == nil {
                runs[place].stopped = ClockMoment(words, at)
            }
        }
        func begin(_ due: FuzzyDate?, _ words: String, _ at: Occurrence) {
            guard let due else { return }
            runs.append(Run(due: due, started: ClockMoment(words, at)))
        }
        for known in time.facts(of: plan.id) {
            switch known.fact {
            case let draft as PlanDrafted where isApproved: redrafted = (draft, known.at)
            case let draft as PlanDrafted:
                runs.removeAll { $0.stopped == nil }
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
        let state = plan.possible.state
        if let ending = plan.possible.ending
            ?? (state.life.stage == .closed ? plan.possible.closings.last?.at : nil)
        {
            end(state.stage ?? "ended", ending)
        }
        return runs
    }
}

extension Timekeeping {
    /// The facts of a thing that had or may have happened by the day: corrected, in order of effect.
    func facts(of thing: ThingID) -> [KnownFact] {
        picture.history.standing(of: thing, known: picture.cut).filter {
            !$0.isAboutTheRecord && picture.cut.hasHappened($0.at) != .no
        }
    }
}

/// A publication is reviewed by the day that its edition sets, which the next edition shows.
public enum PublicationReviewClock: Clock {
    public static let name = Practice.publicationReview
    public static let usualRule = ClockRule(
        "A publication is reviewed by the day that its edition sets for its review",
        source: "the edition itself", standsByItself: true)

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Publication.self).flatMap { paper -> [ClockReading] in
            let editions = paper.possible.state.editions
            return editions.enumerated().compactMap { place, edition -> ClockReading? in
                let started = ClockMoment("published", edition.at)
                guard let due = edition.value.reviewDue,
                    let rule = time.rule(of: Self.self, from: started)
                else { return nil }
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
                    rule: rule, started: started, due: .stated(due), stopped: stop)
            }
        }
    }
}
