/// F-06: an annual report came out too late after its period, or was approved after its month in
/// the yearly cycle.
public enum LateAnnualReport: ClockFlag {
    public static let code = "F-06"
    public static let name = "late-annual-report"
    public static let meaning =
        "An annual report came out too late after its period, or was approved after its month."
    public static let sort = FlagSort.law
    public static let clocks: [any Clock.Type] = [
        AnnualReportClock.self, YearlyReportExpectedClock.self, AnnualReportApprovedClock.self,
    ]
}
