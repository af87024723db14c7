import Assurance
import Dates
import Replay

/// What starts and stops the clocks of a serious incident and its review.
struct IncidentMoments {
    let review: Folded<Review>
    let time: Timekeeping

    /// Of an incident that safeguarding children's partners notify; nil for any other review.
    init?(_ review: ThingID, _ time: Timekeeping) {
        guard let folded = time.world.one(Review.self, review),
            folded.state.incident?.value.sort?.isNotified ?? false
                || folded.state.incident.map({ $0.value.sort == nil }) ?? false
        else { return nil }
        self.review = folded
        self.time = time
    }

    /// When something happened that a rule names; nil where that is not recorded.
    func moment(_ wanted: RuleMoment) -> ClockMoment? {
        switch wanted {
        case .awareness: return awareness
        case .notification:
            return state.notifications.first.map { ClockMoment("notified", $0.at, time) }
        case .reviewSent, .completion:
            return state.rapidReview.map { ClockMoment("completed", $0.at, time) } ?? over
        case .decision:
            return state.decision.map { ClockMoment("decided to review", $0.at, time) }
        case .publication:
            return state.publications.first.map { ClockMoment("published", $0.at, time) }
        default: return nil
        }
    }

    /// When the local authority became aware; nil where that is not recorded.
    var awareness: ClockMoment? {
        state.incident.flatMap { incident in
            incident.value.awareOn.map { ClockMoment("became aware", on: $0, incident.at) }
        }
    }

    /// That it was known at all, which tells the rules of its time where nothing says when the
    /// authority became aware.
    private var known: ClockMoment? {
        state.incident.map { ClockMoment("known", $0.at, time) }
    }

    /// The decision on a rapid review: by then it was over.
    private var over: ClockMoment? {
        state.decisions.first.map {
            ClockMoment("over when a decision was made", noLaterThan: $0.at, time)
        }
    }

    var state: Review { review.state }

    /// Every run of a practice that counts from what its rules say: one for each rule, and where
    /// sources differ on what starts it, with every state that one of them gives.
    func runs(
        _ practice: Practice, _ task: ClockTask, stopped: (ClockRule) -> [ClockMoment?]
    ) -> [ClockReading] {
        let first = awareness ?? moment(.notification)
        return time.rules(for: practice, from: first ?? known).compactMap { rule in
            let named = rule.national?.terms.starts ?? []
            let starts = (named.isEmpty ? [RuleMoment.awareness] : named).map(moment)
            // Without a length any beginning shows the age.
            let started = rule.isTimed ? starts : [starts.lazy.compactMap { $0 }.first ?? first]
            let readings = started.flatMap { start in
                stopped(rule).map { stop in
                    time.reading(
                        practice, of: review, task, rule: rule, started: start,
                        due: time.due(rule, after: start), stopped: stop)
                }
            }
            return readings.isEmpty ? nil : .joining(readings)
        }
    }
}

extension IncidentBecameKnown.Sort {
    /// Whether it is of the reviews that safeguarding children's partners hold after a serious
    /// incident: not an adults' review, nor one that the partnership chose to hold.
    fileprivate var isNotified: Bool {
        switch self {
        case .seriousIncident, .lcspr, .rapidReview, .group: true
        case .partnershipReview, .safeguardingAdultsReview, .domesticHomicideReview: false
        }
    }
}
