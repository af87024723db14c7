public import Assurance
public import Replay

/// A clock: something is to be done by a day, once something else has happened.
///
/// It knows what starts and what stops it, and no length: that is the rules', national and own.
/// Adding one is a file in this folder and a line in ``Clocks``.
public protocol Clock: Sendable {
    static var practice: Practice { get }
    /// The kinds of thing about which it runs.
    static var kinds: [any Thing.Type] { get }
    /// Every run of it about one thing that had begun by the day.
    static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading]
}

/// Every clock, in the order in which they are listed.
public enum Clocks {
    public static let all: [any Clock.Type] = [
        NotificationClock.self, PartnersToldClock.self, RapidReviewClock.self,
        ReviewPublishedClock.self, ReportSentBeforePublicationClock.self, KeptPublicClock.self,
        AnnualReportClock.self, YearlyReportExpectedClock.self, AnnualReportApprovedClock.self,
        AnnualReportSentClock.self,
        OneYearOnClock.self, AuditReturnClock.self,
        InformationRequestClock.self, NonResponseRaisedClock.self,
        AttendanceLetterClock.self, ChairsDecisionClock.self,
        WrittenStatementClock.self, PlanReviewClock.self, PublicationReviewClock.self,
        DisputeClock.self,
    ]

    /// The clocks of some practices, in the order of the list.
    public static func of(_ practices: [Practice]) -> [any Clock.Type] {
        all.filter { practices.contains($0.practice) }
    }

    /// Every run of some clocks, the most urgent first.
    ///
    /// Overdue and not done comes before what may be, then what is still to come, then what is over.
    public static func readings(
        _ picture: Picture, of clocks: [any Clock.Type] = all
    ) -> [ClockReading] {
        clocks.flatMap { $0.readings(in: picture) }.sorted { $0.isMoreUrgent(than: $1) }
    }
}

extension Clock {
    /// Every run of it in a picture, in the order in which people count things.
    public static func readings(in picture: Picture) -> [ClockReading] {
        kinds.flatMap { kind in
            picture.each(picture.past.everyThing(of: kind.kind)) {
                picture, thing -> [ClockReading] in
                picture.past.lifeline(thing).facts.isEmpty ? [] : readings(of: thing, in: picture)
            }.flatMap(\.self)
        }
    }

    /// Every run of it about one thing: with each state that some course of events allows.
    public static func readings(of thing: ThingID, in picture: Picture) -> [ClockReading] {
        let worlds = picture.told { readings(of: thing, Timekeeping($0)) }.values
        guard worlds.count > 1 else { return worlds[0] }
        var all: [ClockReading] = []
        for reading in worlds.reversed().joined()
        where !all.contains(where: { $0.key == reading.key }) {
            let same = worlds.map { world in world.first { $0.key == reading.key } }
            let joined = ClockReading.joining(same.compactMap { $0 })
            all.append(same.contains { $0 == nil } ? joined.inDoubt : joined)
        }
        return all
    }

    /// Every run of it about one thing in one course of events, each once: where two editions of
    /// one rule may hold, with every state that either gives.
    static func readings(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        var all: [ClockReading] = []
        for run in runs(of: thing, time) {
            if let at = all.firstIndex(where: { $0.key == run.key }) {
                all[at] = .joining([all[at], run])
            } else {
                all.append(run)
            }
        }
        return all
    }
}
