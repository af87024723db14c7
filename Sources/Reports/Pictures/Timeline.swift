import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A thing's life as a picture: a row for each fact, with when it happened and when it was learned.
enum Timeline {
    private static let left = 300
    private static let width = 900
    private static let rowHeight = 26
    /// More rows than this cannot be read as a picture.
    private static let most = 60

    /// The picture of facts in order of effect, each with its row's words; nil where there are
    /// fewer than two.
    static func drawing(
        _ rows: [(words: String, at: Occurrence)], title: String, table: String? = nil
    ) -> Drawing? {
        let shown = Array(rows.prefix(most))
        let days = shown.flatMap { [$0.at.bounds, DateBounds($0.at.known.dayInEngland)] }
        guard shown.count > 1, let axis = TimeAxis(holding: days, left: left, right: width - 20)
        else { return nil }
        let bottom = 20 + shown.count * rowHeight
        var drawing = Drawing(
            title: title, summary: summary(rows), words: shown.map(words), table: table,
            width: width, height: bottom + 60)
        axis.draw(on: &drawing, from: 10, to: bottom)
        for (number, row) in shown.enumerated() {
            draw(row, axis, y: 20 + rowHeight / 2 + number * rowHeight, on: &drawing)
        }
        legend(y: bottom + 42, on: &drawing)
        return drawing
    }

    private static func draw(
        _ row: (words: String, at: Occurrence), _ axis: TimeAxis, y: Int,
        on drawing: inout Drawing
    ) {
        let lettering = Lettering(size: 13)
        let label = lettering.lines(of: row.words, width: left - 20, atMost: 1).first ?? ""
        drawing.write(label, 4, y + 5, .start, lettering)
        let span = FuzzySpan(bounds: row.at.bounds, axis: axis, y: y)
        let known = axis.x(row.at.known.dayInEngland)
        if known > span.end + 8 {
            drawing.draw(.line(span.end, y, known, y), Ink(.none, .plain, .rule))
        }
        span.draw(on: &drawing, Ink(.dark))
        drawing.draw(.diamond(x: known, y: y, radius: 6), Ink(.paper))
    }

    private static func legend(y: Int, on drawing: inout Drawing) {
        let small = Lettering(size: 12)
        drawing.draw(.disc(x: 10, y: y, radius: 6), Ink(.dark))
        drawing.write("happened", 22, y + 4, .start, small)
        drawing.draw(.box(x: 110, y: y - 6, width: 30, height: 12), Ink(.dark))
        drawing.write("happened some day within", 148, y + 4, .start, small)
        drawing.draw(.line(330, y, 360, y), Ink(.none, .plain, .dashed))
        drawing.draw(.line(360, y - 6, 360, y + 6), Ink(.none, .plain, .thick))
        drawing.write("some day by then, not recorded which", 368, y + 4, .start, small)
        drawing.draw(.diamond(x: 610, y: y, radius: 6), Ink(.paper))
        drawing.write("became known", 622, y + 4, .start, small)
    }

    private static func summary(_ rows: [(words: String, at: Occurrence)]) -> String {
        let undated = rows.count { $0.at.effective == nil }
        let days = rows.compactMap { $0.at.effective?.bounds }
        let first = days.compactMap(\.earliest).min()
        let last = rows.map { $0.at.known.dayInEngland }.max()
        let span = [first.map { "from \($0.written)" }, last.map { "to \($0.written)" }]
            .compactMap { $0 }.joined(separator: " ")
        let cut = rows.count > most ? " The first \(most) are drawn." : ""
        let unsaid = undated == 0 ? "" : " Of \(undated) it is not recorded when they happened."
        return "\(rows.count) facts, \(span)." + unsaid + cut
    }

    private static func words(_ row: (words: String, at: Occurrence)) -> String {
        let when = row.at.effective?.asWritten ?? "when is not recorded"
        let known = row.at.known.dayInEngland
        let isAtOnce = row.at.effective?.bounds == DateBounds(known)
        return "\(row.words): \(when)" + (isAtOnce ? "." : "; known since \(known.written).")
    }
}
