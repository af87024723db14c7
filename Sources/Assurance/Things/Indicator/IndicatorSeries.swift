public import Dates

// The figures of an indicator in their series, and what is said of them beside what they say.
extension Indicator {
    /// One figure of a series, with the figure before it.
    public struct SeriesFigure: Equatable, Sendable {
        public let stated: Cited<IndicatorObserved>
        /// The figure before it in its series, for another period; nil for the first.
        public let earlier: Cited<IndicatorObserved>?

        /// The change from the earlier figure; nil without one, or where either is not one exact
        /// number.
        public var change: IndicatorChange? {
            earlier.flatMap { IndicatorChange(from: $0.value, to: stated.value) }
        }
    }

    /// The standing figures, series by series: each is one part of the whole, whatever is printed
    /// beside its figures.
    public var figures: [SeriesFigure] {
        var parts: [String?] = []
        for part in standing.map(\.value.breakdown) where !parts.contains(part) {
            parts.append(part)
        }
        return parts.flatMap { part in
            let figures = series(of: part)
            return figures.enumerated().map { place, stated in
                let period = stated.value.period?.bounds
                let earlier = figures[..<place].last { $0.value.period?.bounds != period }
                return SeriesFigure(stated: stated, earlier: earlier)
            }
        }
    }

    /// A statement about the indicator, beside the figure whose change it is held against.
    public struct HeldClaim: Equatable, Sendable {
        public let claim: Cited<IndicatorClaimed>
        public let against: SeriesFigure?

        /// Whether the direction stated is another than that of the figures; nil when it states
        /// none that figures can show.
        public var contradicts: Answer? {
            switch claim.value.direction {
            case nil, .inLine, .other: return nil
            case .rising, .falling, .steady:
                guard let change = against?.change else { return .cannotTell }
                return Answer(change.direction != claim.value.direction)
            }
        }

        /// The change it is held against, in words: `636 to 592: falling, -6.9%`.
        public var figures: String? {
            guard let against, let earlier = against.earlier, let change = against.change else {
                return nil
            }
            let percent = change.percent.map { ", \($0)%" } ?? ""
            return "\(earlier.value.value) to \(against.stated.value.value): "
                + "\(change.direction.rawValue)\(percent)"
        }
    }

    /// Every statement, held against the last change of the whole within the period it speaks of,
    /// or the last of all where it names none.
    public var heldClaims: [HeldClaim] {
        let changes = figures.filter { $0.stated.value.breakdown == nil && $0.change != nil }
        return claims.map { claim in
            let period = claim.value.period?.bounds
            let against = changes.last { figure in
                guard let period else { return true }
                return figure.stated.value.period?.bounds.isWithin(period) == .yes
            }
            return HeldClaim(claim: claim, against: against)
        }
    }
}
