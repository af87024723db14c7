/// F-05: an annual report was not sent in time to each of those who are to have it.
public enum UnsentAnnualReport: ClockFlag {
    public static let code = "F-05"
    public static let name = "unsent-annual-report"
    public static let meaning =
        "An annual report was not sent in time to each of those who are to have it."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [AnnualReportSentClock.self]
}
