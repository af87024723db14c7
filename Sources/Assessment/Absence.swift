import Assurance
public import Dates
public import Replay

// What it says that nothing is recorded.
extension World {
    /// Whether a last day is past, nothing being recorded that came by it: beyond how far the
    /// record reaches it cannot be told.
    public func isMissed(_ last: DateBounds) -> Answer {
        if last.isBefore(reach) == .yes { return .yes }
        return last.isBefore(day) == .no ? .no : .cannotTell
    }

    /// How many days passed from a day to the one asked about while nothing is recorded; beyond
    /// how far the record reaches, the most that it may be.
    public func silentDays(since start: DateBounds) -> DayRange {
        DayRange(
            least: start.latest.map { max(0, reach.days(since: $0)) } ?? 0,
            most: start.earliest.map { max(0, day.days(since: $0)) })
    }

    /// Why the absence of a fact does not tell, where the record does not reach so far.
    var endOfRecord: String { "the record reaches no further than \(reach.written)" }
}

extension DayRange {
    /// Whether it is so many days or more.
    public func reaches(_ days: Int) -> Answer {
        if let least, least >= days { return .yes }
        if let most, most < days { return .no }
        return .cannotTell
    }
}

extension [DateBounds] {
    /// When the last of several things had happened.
    public var later: DateBounds {
        DateBounds(
            earliest: compactMap(\.earliest).max(),
            latest: contains { $0.latest == nil } ? nil : compactMap(\.latest).max())
    }
}
