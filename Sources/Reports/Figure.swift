import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One figure of a series as a report says it.
struct Figure {
    let indicator: Seen<Indicator>
    fileprivate let one: Indicator.SeriesFigure

    /// The standing figures of an indicator, series by series.
    static func all(_ indicator: Seen<Indicator>) -> [Figure] {
        indicator.possible.state.figures.map { Figure(indicator: indicator, one: $0) }
    }

    var stated: Cited<IndicatorObserved> { one.stated }

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
    var before: Cell { one.earlier.map { Cell(figure: $0.value.value) } ?? .notApplicable }

    /// A part of the change; not applicable for the first figure of its series.
    func changeCell(_ part: (IndicatorChange) -> Quantity?) -> Cell {
        guard one.earlier != nil else { return .notApplicable }
        guard let change = one.change else { return .text("not exact") }
        return part(change).map { .decimal($0.text) } ?? .notApplicable
    }
}

/// A statement about an indicator, beside what its figures say.
struct Claim {
    let indicator: Seen<Indicator>
    fileprivate let held: Indicator.HeldClaim

    static func all(_ indicator: Seen<Indicator>) -> [Claim] {
        indicator.possible.state.heldClaims.map { Claim(indicator: indicator, held: $0) }
    }

    var claim: Cited<IndicatorClaimed> { held.claim }
    var contradicts: Answer? { held.contradicts }
    var figures: String? { held.figures }
}
