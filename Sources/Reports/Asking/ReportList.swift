import Assessment
import Assurance
import Dates
import Replay

/// Every report, in the order in which they are listed.
public enum ReportList {
    public static let all: [any Report.Type] = [
        ActionsReport.self, ReviewsReport.self,

        AuditsReport.self, Section11Report.self, OneYearOnReport.self, PeerReviewsReport.self,
        RecommendationsReport.self, GroupsReport.self, RolesReport.self, RulesReport.self,
        MembersReport.self, OrganisationsReport.self,
        PlansReport.self, ObjectivesReport.self, LineageReport.self, SpendReport.self,

        ScrutinyReport.self, CommitmentsReport.self, InspectionsReport.self,
        MeetingsReport.self, PublicationsReport.self, NotificationsReport.self,
        ClocksReport.self, IndicatorsReport.self, TrainingReport.self, InconsistenciesReport.self,
        TrailReport.self,

        HindsightReport.self, SilenceReport.self, OptimismReport.self, ImpactReport.self,
        LearningLoopReport.self, AnnualReport.self,

        GlossaryReport.self,
    ]

    public static func report(_ name: String) -> (any Report.Type)? {
        all.first { $0.name == name }
    }
}
