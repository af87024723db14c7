import Assurance
import Dates
import Replay

extension Occurrence {
    /// Whether it certainly took effect only after it was known.
    var isBeforeItself: Bool {
        guard effective != nil, let start = bounds.earliest else { return false }
        return start > known.dayInEngland
    }
}

extension KnownFact {
    /// Whether it says that something is over, and not that it was settled for later.
    var isOfWhatIsOver: Bool {
        switch fact {
        case nil: false
        case let fact as PublicationConsidered: fact.outcome != .toConsider
        case let fact as ProgressReported: fact.state != .planned
        case let fact?: !Self.settledAhead.contains(type(of: fact).name)
        }
    }

    /// Facts that may be settled before they take effect.
    private static let settledAhead: Set = [
        RuleAdopted.name, RoleEstablished.name, RoleAppointed.name, RoleEnded.name,
        GroupProposed.name, GroupEstablished.name, GroupRemitChanged.name,
        OrganisationAdmitted.name, OrganisationMembershipChanged.name,
        OrganisationContributionAgreed.name, NameChanged.name, WordingChanged.name,
        ThingSuperseded.name, StandardSetIssued.name, StandardAmended.name, PlanDrafted.name,
        MeetingScheduled.name, PeerReviewScheduled.name, TrainingScheduled.name,
        PublicationPlanned.name, AuditPlanned.name, GuidancePublished.name,
    ]
}

extension Past {
    /// The things that have a fact dated after it was known, or a correction, which may date one so.
    var misdated: Set<ThingID> { once(Misdated.init).things }
}

private struct Misdated {
    let things: Set<ThingID>

    init(_ past: Past) {
        let facts = past.history.facts.filter {
            $0.at.isBeforeItself || $0.fact is EventCorrected
        }
        things = Set(facts.map(\.at.subject))
    }
}
