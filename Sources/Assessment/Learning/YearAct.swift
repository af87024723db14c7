public import Assurance
import Dates
public import Replay

/// What a fact is in the record of a year: a decision on what a review asked for, something done
/// about it, or a difference shown.
public enum YearAct: String, Word {
    case decided
    /// Something done to carry out what was asked for.
    case done
    /// Said to be done, and open again by the end of the year.
    case undone
    /// A step of the review itself: its notification, its completion, its publication.
    case reviewed
    case improved

    /// What a fact is in a course of events at the end of the year; nil where it is none of these.
    public init?(of known: KnownFact, in world: World) {
        switch known.fact {
        case is ReviewDecided, is ReviewDecisionReversed, is PanelReplied, is ReviewCommissioned,
            is ReviewReportApproved, is PublicationHeld, is PublicationReleased,
            is RecommendationMade, is RecommendationAnswered, is RecommendationConverted,
            is ActionAgreed, is DecisionTaken:
            self = .decided
        case is ReviewNotified, is RapidReviewCompleted, is ReviewLearningShared,
            is ReviewPublished:
            self = .reviewed
        case is ImpactEvidenced: self = .improved
        case let progress as ProgressReported:
            if !progress.isMoving, progress.state != nil { return nil }
            self = .done
        case is ActionRated:
            guard Self.isClaim(known.at, in: world) else { return nil }
            self = Self.isOpenAgain(known.at.subject, in: world) ? .undone : .done
        case is CompletionClaimed, is CompletionVerified, is RecommendationImplementationClaimed,
            is ThingClosed:
            self = Self.isOpenAgain(known.at.subject, in: world) ? .undone : .done
        case is StandardAmended, is TrainingDelivered, is ItemConsidered,
            is ResponseProgressChecked:
            self = .done
        default: return nil
        }
    }

    /// Whether a rating is itself a claim that the action is done.
    private static func isClaim(_ at: Occurrence, in world: World) -> Bool {
        let steps = world.one(Action.self, at.subject)?.state.life.steps ?? []
        return steps.contains { $0.at.id == at.id && $0.value == .completionClaimed }
    }

    /// Whether a thing is open again after it was said to be done.
    private static func isOpenAgain(_ id: ThingID, in world: World) -> Bool {
        guard let kind = ThingKinds.kind(id.kind) else { return false }
        return isOpenAgain(kind, id, world)
    }

    private static func isOpenAgain<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ world: World
    ) -> Bool {
        guard let one = world.one(kind, id) else { return false }
        if let action = one.state as? Action { return action.isOpen }
        return one.ending == nil && !one.reopenings.isEmpty
    }
}
