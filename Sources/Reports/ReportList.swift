/// Every report, in the order in which they are listed.
public enum ReportList {
    public static let all: [any Report.Type] = [
        ActionsReport.self, ReviewsReport.self,

        AuditsReport.self, Section11Report.self, PeerReviewsReport.self, RecommendationsReport.self,

        ScrutinyReport.self, CommitmentsReport.self, InspectionsReport.self,
        MeetingsReport.self, IndicatorsReport.self, TrainingReport.self, InconsistenciesReport.self,
    ]

    public static func report(_ name: String) -> (any Report.Type)? { all.first { $0.name == name } }
}
