public import Assurance
public import Dates

/// Which history is asked: what was so at a date, as far as it was known at a date.
///
/// Two axes, never mixed.
public struct Cut: Hashable, Sendable {
    /// The day, in England, whose state is asked.
    public let asAt: Day
    /// The last moment of knowledge that counts; nil takes everything that is known.
    public let knownAt: Instant?

    public init(asAt: Day, knownAt: Instant? = nil) {
        self.asAt = asAt
        self.knownAt = knownAt
    }

    /// Known by the end of a day in England.
    public init(asAt: Day, knownAtEndOf day: Day) {
        self.init(asAt: asAt, knownAt: Instant.endOfDayInEngland(day))
    }

    /// Another day, as far as was known at the same moment.
    public func asAt(_ day: Day) -> Cut { Cut(asAt: day, knownAt: knownAt) }

    public func knows(_ at: Occurrence) -> Bool {
        knownAt.map { at.known <= $0 } ?? true
    }

    /// Whether a fact had taken effect by the day.
    public func hasHappened(_ at: Occurrence) -> Answer { at.bounds.isOnOrBefore(asAt) }
}
