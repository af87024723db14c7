/// Every report, in the order in which they are listed.
public enum ReportList {
    public static let all: [any Report.Type] = [
        ActionsReport.self, ReviewsReport.self,
    ]

    public static func report(_ name: String) -> (any Report.Type)? { all.first { $0.name == name } }
}
