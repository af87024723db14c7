/// F-18: a decision taken between meetings was not reported by the next meeting.
public enum UnreportedDecision: ClockFlag {
    public static let code = "F-18"
    public static let name = "unreported-decision"
    public static let meaning =
        "A decision taken between meetings was not reported by the next meeting, or in writing."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [ChairsDecisionClock.self]
}
