/// F-22: a plan or a publication was not reviewed, nor followed by another, by its own date.
public enum PassedReviewDate: ClockFlag {
    public static let code = "F-22"
    public static let name = "passed-review-date"
    public static let meaning =
        "A plan or a publication was not reviewed, nor followed by another, by its own date."
    public static let sort = FlagSort.record
    public static let clocks: [any Clock.Type] = [
        PlanReviewClock.self, PublicationReviewClock.self,
    ]
}
