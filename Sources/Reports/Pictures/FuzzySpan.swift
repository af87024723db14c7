import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How the day of something is drawn: a point where it is exact, a span where it is not.
///
/// A side without a bound is a dashed line to the end of the axis.
struct FuzzySpan {
    let bounds: DateBounds
    let axis: TimeAxis
    /// The middle of the row.
    let y: Int

    private var isPoint: Bool {
        let (from, to) = axis.span(bounds)
        return bounds.earliest != nil && bounds.latest != nil && to - from < 6
    }

    /// The pixels from which and to which it reaches.
    var ends: (from: Int, to: Int) { axis.span(bounds) }

    /// The last pixel on which it can lie, where arrows start and end.
    var end: Int { isPoint ? (ends.from + ends.to) / 2 : ends.to }

    func draw(on drawing: inout Drawing, _ ink: Ink = Ink(.grey)) {
        let (from, to) = ends
        if isPoint {
            drawing.draw(.disc(x: (from + to) / 2, y: y, radius: 6), ink)
            return
        }
        guard bounds.earliest != nil, bounds.latest != nil else {
            drawing.draw(.line(from, y, to, y), Ink(.none, .plain, .dashed))
            for bound in [bounds.earliest, bounds.latest].compactMap({ $0 }) {
                let x = axis.x(bound)
                drawing.draw(.line(x, y - 6, x, y + 6), Ink(.none, .plain, .thick))
            }
            return
        }
        drawing.draw(.box(x: from, y: y - 6, width: max(to - from, 1), height: 12), ink)
    }
}
