/// How a figure moved from one period to another, exactly.
public struct IndicatorChange: Equatable, Sendable {
    /// The later figure less the earlier.
    public let difference: Quantity
    /// The difference as a percentage of the earlier figure, to one place; nil when that was
    /// nought.
    public let percent: Quantity?

    /// The change between two figures; nil when either is not one exact number.
    public init?(from earlier: IndicatorObserved, to later: IndicatorObserved) {
        guard let before = earlier.number, let after = later.number,
            let difference = after.minus(before)
        else { return nil }
        self.difference = difference
        percent = difference.percent(of: before)
    }

    /// Which way the figure went.
    public var direction: IndicatorClaimed.Direction {
        let isNought = difference.text.utf8.allSatisfy { !(49...57).contains($0) }
        return isNought ? .steady : difference.text.hasPrefix("-") ? .falling : .rising
    }
}
