/// F-04: a serious incident was notified late, to the national Panel or to the safeguarding
/// partners, or never.
public enum LateNotification: ClockFlag {
    public static let code = "F-04"
    public static let name = "late-notification"
    public static let meaning =
        "A serious incident was notified late, to the national Panel or to the partners, or never."
    public static let sort = FlagSort.law
    public static let clocks: [any Clock.Type] = [NotificationClock.self, PartnersToldClock.self]
}
