/// F-19: a request for information was not answered in time, or its silence not raised.
public enum UnansweredRequest: ClockFlag {
    public static let code = "F-19"
    public static let name = "unanswered-request"
    public static let meaning =
        "A request for information was not answered in time, or its silence not raised."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [
        InformationRequestClock.self, NonResponseRaisedClock.self,
    ]
}
