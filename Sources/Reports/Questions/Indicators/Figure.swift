import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One figure of a series as a report says it.
struct Figure {
    let indicator: Folded<Indicator>
    fileprivate let one: Indicator.SeriesFigure

    /// The standing figures of an indicator, series by series.
    static func all(_ indicator: Folded<Indicator>) -> [Figure] {
        indicator.state.figures.map { Figure(indicator: indicator, one: $0) }
    }

    var stated: Cited<IndicatorObserved> { one.stated }

    /// The figure as printed, marked where it is provisional.
    var figure: Cell {
        stated.value.provisional == true
            ? .text("\(stated.value.value) (provisional)") : Cell(figure: stated.value.value)
    }

    /// The figure before it, as printed; not applicable for the first of its series.
    var before: Cell { one.earlier.map { Cell(figure: $0.value.value) } ?? .notApplicable }

    /// A part of the change; not applicable for the first figure of its series.
    func changeCell(_ part: (IndicatorChange) -> Quantity?) -> Cell {
        guard one.earlier != nil else { return .notApplicable }
        guard let change = one.change else { return .text("not exact") }
        return part(change).map { .decimal($0.text) } ?? .notApplicable
    }
}
