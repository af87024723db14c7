import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One fact about what was decided or done on reviews.
struct YearAct {
    /// What the yearly report calls it.
    enum Sort: String, Word {
        case decided
        case done
        case improved

        var words: String {
            switch self {
            case .decided: "decisions"
            case .done: "actions taken"
            case .improved: "improvements shown"
            }
        }

        var title: String {
            switch self {
            case .decided: "Decided in the year"
            case .done: "Done in the year"
            case .improved: "Improvements shown in the year"
            }
        }
    }

    let sort: Sort
    let reviews: [LearnedFrom]
    /// The name and the id of the thing that it is about.
    let about: String
    let known: KnownFact
    /// Whether it took effect in the year.
    let isWithin: Answer

    /// What it says, without what stands beside it: the thing and where it comes from.
    func words(_ history: History) -> String {
        let remark = known.at.circumstances.remark.map { " [Remark: \($0)]" } ?? ""
        switch known.fact {
        case let progress as ProgressReported: return "Progress: \(progress.words)\(remark)"
        case let agreed as ActionAgreed:
            let lead = agreed.terms.lead.map { "; lead: \($0.text)" } ?? ""
            let due = agreed.terms.due.map { "; due: \(DateInWords.written($0))" } ?? ""
            return "action agreed\(lead)\(due)\(remark)"
        default: return Biography.words(known, history)
        }
    }

    /// What a fact is in the record of a year; nil where it is neither a decision, nor something
    /// done, nor a difference shown.
    static func sort(of known: KnownFact) -> Sort? {
        switch known.fact {
        case is ReviewDecided, is ReviewDecisionReversed, is PanelReplied, is ReviewCommissioned,
            is ReviewReportApproved, is PublicationHeld, is PublicationReleased,
            is RecommendationMade, is RecommendationAnswered, is RecommendationConverted,
            is ActionAgreed, is DecisionTaken:
            .decided
        case is ImpactEvidenced: .improved
        case let progress as ProgressReported:
            progress.state == .planned || progress.state == .notStarted ? nil : .done
        case let rated as ActionRated: rated.rating == .blue ? .done : nil
        case is ReviewNotified, is RapidReviewCompleted, is ReviewLearningShared,
            is ReviewPublished, is StandardAmended, is CompletionClaimed, is CompletionVerified,
            is RecommendationImplementationClaimed, is ThingClosed, is TrainingDelivered,
            is ItemConsidered, is ResponseProgressChecked:
            .done
        default: nil
        }
    }
}
