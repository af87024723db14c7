import Assessment
import Assurance
import Dates
import Replay

extension DateBounds {
    /// How many days lay between this and a later day; what may lie after it counts as none.
    func days(until day: Day) -> DayRange {
        DayRange(
            least: latest.map { max(0, day.days(since: $0)) } ?? 0,
            most: earliest.map { max(0, day.days(since: $0)) })
    }
}

extension Occurrence {
    /// The days between which this was last heard of.
    ///
    /// What goes on from a date is heard of until the day on which it was told.
    var heard: DateBounds {
        guard let effective, effective.isOpenEnded else { return bounds }
        return DateBounds(earliest: bounds.earliest, latest: known.dayInEngland)
    }
}

extension Sequence where Element == Occurrence {
    /// The one last heard of; of several that may be, the last of them in the sequence.
    var lastHeard: Occurrence? {
        reduce(nil) { last, next in
            guard let last else { return next }
            let (one, other) = (last.heard, next.heard)
            let isEarlier = (other.latest ?? .last) < (one.latest ?? .last)
            return isEarlier ? last : next
        }
    }
}
