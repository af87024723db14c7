import Assurance
import Dates
import Tables

/// One figure of a series, with the figure before it.
struct Figure {
    let indicator: Seen<Indicator>
    let stated: Cited<IndicatorObserved>
    /// The figure before it in its series, for another period; nil for the first.
    let earlier: Cited<IndicatorObserved>?

    /// The change from the earlier figure; nil without one, or where either is not one exact
    /// number.
    var change: IndicatorChange? {
        earlier.flatMap { IndicatorChange(from: $0.value, to: stated.value) }
    }

    /// The standing figures of an indicator, series by series.
    static func all(_ indicator: Seen<Indicator>) -> [Figure] {
        let state = indicator.possible.state
        var series: [(part: String?, comparator: String?)] = []
        for one in state.standing.map(\.value)
        where !series.contains(where: { $0 == (one.breakdown, one.comparator) }) {
            series.append((one.breakdown, one.comparator))
        }
        return series.flatMap { one in
            figures(of: state.series(of: one.part, comparator: one.comparator), indicator)
        }
    }

    private static func figures(
        of series: [Cited<IndicatorObserved>], _ indicator: Seen<Indicator>
    ) -> [Figure] {
        series.enumerated().map { place, stated in
            let period = stated.value.period?.bounds
            let earlier = series[..<place].last { $0.value.period?.bounds != period }
            return Figure(indicator: indicator, stated: stated, earlier: earlier)
        }
    }

    /// The figure as printed, marked where it may have been stated later than the day, or is
    /// provisional.
    var figure: Cell {
        let isCertain =
            indicator.certain?.state.observations.contains { $0.at.id == stated.at.id } ?? false
        let marks =
            (isCertain ? [] : ["may be later"])
            + (stated.value.provisional == true ? ["provisional"] : [])
        guard marks.isEmpty else {
            return .text("\(stated.value.value) (\(marks.joined(separator: ", ")))")
        }
        return Cell(figure: stated.value.value)
    }

    /// The figure before it, as printed; not applicable for the first of its series.
    var before: Cell { earlier.map { Cell(figure: $0.value.value) } ?? .notApplicable }

    /// A part of the change; not applicable for the first figure of its series.
    func changeCell(_ part: (IndicatorChange) -> Quantity?) -> Cell {
        guard earlier != nil else { return .notApplicable }
        guard let change else { return .text("not exact") }
        return part(change).map { .decimal($0.text) } ?? .notApplicable
    }
}

/// A statement about an indicator, beside what its figures say.
struct Claim {
    let indicator: Seen<Indicator>
    let claim: Cited<IndicatorClaimed>
    /// The figure whose change the statement is held against.
    let against: Figure?

    /// Every statement about an indicator, held against the last change of the whole within the
    /// period it speaks of,
    /// or the last of all where it names none.
    static func all(_ indicator: Seen<Indicator>) -> [Claim] {
        let figures = Figure.all(indicator).filter {
            $0.stated.value.breakdown == nil && $0.change != nil
        }
        return indicator.possible.state.claims.map { claim in
            let period = claim.value.period?.bounds
            let against = figures.last { figure in
                guard let period else { return true }
                return figure.stated.value.period?.bounds.isWithin(period) == .yes
            }
            return Claim(indicator: indicator, claim: claim, against: against)
        }
    }

    /// Whether the direction stated is another than that of the figures; nil when it states none
    /// that figures can show.
    var contradicts: Answer? {
        switch claim.value.direction {
        case nil, .inLine, .other: return nil
        case .rising, .falling, .steady:
            guard let change = against?.change else { return .cannotTell }
            return Answer(change.direction != claim.value.direction)
        }
    }

    /// The change it is held against, in words: `636 to 592: falling, -6.9%`.
    var figures: String? {
        guard let against, let earlier = against.earlier, let change = against.change else {
            return nil
        }
        let percent = change.percent.map { ", \($0)%" } ?? ""
        return "\(earlier.value.value) to \(against.stated.value.value): "
            + "\(change.direction.rawValue)\(percent)"
    }
}
