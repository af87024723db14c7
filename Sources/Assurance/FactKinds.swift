/// Every kind of fact.
///
/// Adding one is a struct in its thing's folder and a line here.
public enum FactKinds {
    static let types: [any AnyFact.Type] = [
        NameChanged.self, WordingChanged.self, NoteAdded.self, ProgressReported.self,
        ProgressCounted.self,
        ImpactEvidenced.self, InconsistencyNoted.self, InconsistencyResolved.self,
        EventCorrected.self, EventRetracted.self, ThingClosed.self, ThingReopened.self,
        ThingSuperseded.self, ThingWithdrawn.self,
        ActionProposed.self, ActionAgreed.self, ActionTransferred.self, ActionSlipped.self,
        ActionRestated.self, ActionRated.self, CompletionClaimed.self, CompletionVerified.self,
        CompletionDisputed.self, ExtensionAsked.self, ExtensionRefused.self,
        ActionFoundSame.self,
        IncidentBecameKnown.self, ReviewContributedTo.self, ReviewNotified.self,
        RapidReviewStarted.self, RapidReviewCompleted.self, ReviewDecided.self, PanelReplied.self,
        ReviewDecisionReversed.self, ReviewCommissioned.self, ReviewReportApproved.self,
        ReviewLearningShared.self, PublicationHeld.self, PublicationReleased.self,
        ReviewPublished.self,

        OrganisationAdmitted.self, OrganisationMembershipChanged.self,
        OrganisationContributionAgreed.self, RoleEstablished.self, RoleAppointed.self,
        RoleEnded.self, GroupProposed.self, GroupEstablished.self, GroupRemitChanged.self,
        GroupMembershipChanged.self, TermDefined.self,
        RuleAdopted.self,
        StandardSetIssued.self, StandardAmended.self, AuditPlanned.self, AuditOpened.self,
        AuditResponsesCounted.self, AuditStageReached.self, AuditReported.self,
        AuditReturnNoted.self, AuditRatingsCounted.self, AuditFeedbackSent.self,
        ResponseRequested.self, ResponseSubmitted.self, ResponseNotReturned.self,
        ResponseEvidenceAttached.self, ResponseQueried.self, ResponseQueryAnswered.self,
        ResponseModerated.self, ResponseModerationAnswered.self, ResponseActionAgreed.self,
        ResponseProgressChecked.self,
        PeerReviewScheduled.self, PeerReviewInvited.self, PeerReviewHeld.self,
        PeerReviewProgressClaimed.self, PeerReviewProgressAnswered.self, PeerReviewReported.self,
        FindingRecorded.self, RecommendationMade.self, RecommendationAnswered.self,
        RecommendationConverted.self, RecommendationImplementationClaimed.self,
        PlanDrafted.self, PlanApproved.self, PlanReviewed.self, PlanExceptionReported.self,
        PlanSpendReported.self, PriorityAdded.self, ObjectiveSet.self,

        ScrutinyThemeChosen.self, CommitteeScrutinyBegan.self, ScrutinyScoped.self,
        ScrutinyFieldworkCompleted.self,
        ScrutinyFindingsPresented.self, ScrutinyCommitmentMade.self,
        ScrutinyAssuranceReported.self, InspectionReported.self, ImprovementAreaIdentified.self,
        StatementRequested.self, StatementAnswered.self, GuidancePublished.self,
        MeetingScheduled.self, MeetingHeld.self, AttendanceRecorded.self, MinutesRecorded.self,
        ItemConsidered.self, AbsenceFollowedUp.self, DecisionTaken.self,
        DecisionReportedBack.self, DecisionRatified.self, DecisionReversed.self,
        DisputeRaised.self, DisputeStageReached.self, DisputeEnded.self, RequestIssued.self,
        RequestAnswered.self, RequestPursued.self, RiskRaised.self, RiskScored.self,
        RiskTreated.self, ChallengeRaised.self, ChallengeAnswered.self, ChallengeEnded.self,
        IndicatorDefined.self, IndicatorObserved.self, IndicatorClaimed.self,
        TrainingScheduled.self, TrainingDelivered.self, TrainingEvaluated.self,
        PublicationPlanned.self, PublicationDrafted.self, PublicationConsidered.self,
        EditionPublished.self, PublicationDistributed.self, SnapshotTaken.self,
        SnapshotVerified.self, LedgerOpened.self, LedgerKept.self, PaperImported.self,
        BankHolidaysNoted.self,
        LedgerRecovered.self, LedgerKeyChanged.self, CosignPolicySet.self, LedgerResumed.self,
        ArrangementsBegan.self, RuleCommenced.self,

        RuleMade.self, RuleRestated.self, RuleEnded.self, RuleModified.self, RuleChecked.self,
        ProvisionCommenced.self, EditionIssued.self, HolidaysListed.self, HolidaysProclaimed.self,
    ]

    /// All kinds, in the order of the list.
    public static let all = types.map { FactKind($0) }

    private static let byName = Dictionary(
        uniqueKeysWithValues: all.map { ("\($0.name).v\($0.version)", $0) })

    private static let typesByName = Dictionary(
        uniqueKeysWithValues: types.map { ("\($0.name).v\($0.version)", $0) })

    /// The type of a lasting name and version; nil when this program does not know it.
    public static func type(_ name: String, version: Int) -> (any AnyFact.Type)? {
        typesByName["\(name).v\(version)"]
    }

    /// The kind of a lasting name and version; nil when this program does not know it.
    public static func kind(_ name: String, version: Int) -> FactKind? {
        byName["\(name).v\(version)"]
    }

    /// The newest version of the kind of that name.
    public static func newest(_ name: String) -> FactKind? {
        all.filter { $0.name == name }.max { $0.version < $1.version }
    }
}

/// Every kind of thing.
///
/// Adding one is a folder and a line here.
public enum ThingKinds {
    public static let all: [any Thing.Type] = [
        Action.self, Review.self,

        Organisation.self, Role.self, PartnershipGroup.self, GovernanceRule.self,
        StandardSet.self, Audit.self, Response.self, PeerReview.self, Finding.self,
        Recommendation.self, Plan.self, Priority.self, Objective.self,

        ScrutinyExercise.self, Inspection.self, Guidance.self, Meeting.self, Decision.self,
        Dispute.self, InformationRequest.self, Risk.self, Challenge.self, Indicator.self,
        Training.self, Publication.self, SnapshotRecord.self, LedgerRecord.self,
        LocalTerm.self, NationalRule.self,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

    public static func kind(_ name: some StringProtocol) -> (any Thing.Type)? {
        byName[String(name)]
    }
}
