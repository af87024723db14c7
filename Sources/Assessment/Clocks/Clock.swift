public import Assurance
import Dates
public import Replay

/// A clock: something is to be done by a day, once something else has happened.
///
/// Adding one is a file in this folder, a name in ``Practice`` and a line in ``Clocks``.
public protocol Clock: Sendable {
    static var name: Practice { get }
    /// The rule by which it runs in a ledger that records none of its own.
    static var usualRule: ClockRule { get }
    /// Whether a rule of the ledger that names no clock sets this one, by its words.
    static func isSet(by rule: RuleAdopted) -> Bool
    /// Every run of it that had begun by the day, in the order in which people count things.
    static func readings(_ time: Timekeeping) -> [ClockReading]
}

extension Clock {
    public static func isSet(by rule: RuleAdopted) -> Bool { false }
}

/// Every clock, in the order in which they are listed.
public enum Clocks {
    public static let all: [any Clock.Type] = [
        NotificationClock.self, PartnersToldClock.self, RapidReviewClock.self,
        ReviewPublishedClock.self, KeptPublicClock.self,
        AnnualReportClock.self, AnnualReportApprovedClock.self, AnnualReportSentClock.self,
        OneYearOnClock.self, AuditReturnClock.self,
        InformationRequestClock.self, NonResponseRaisedClock.self,
        AttendanceLetterClock.self, ChairsDecisionClock.self,
        WrittenStatementClock.self, PlanReviewClock.self, PublicationReviewClock.self,
        DisputeClock.self,
    ]

    /// Every run of every clock, the most urgent first.
    ///
    /// Overdue and not done comes before what may be, then what is still to come, then what is over.
    public static func readings(_ picture: Picture) -> [ClockReading] {
        let time = Timekeeping(picture)
        return all.flatMap { $0.readings(time) }.sorted { $0.isMoreUrgent(than: $1) }
    }
}
