import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Due dates as they were set and moved: a row for each action, and an arrow for each move.
enum DueDatesMoving {
    /// One action's dates: first what was set, then each move.
    struct Row: Equatable, Sendable {
        let label: String
        /// The date first set; nil where none was.
        let first: FuzzyDate?
        /// Each move in turn; nil is a date left open.
        let moves: [FuzzyDate?]
        /// When it was claimed done.
        let done: FuzzyDate?

        init(label: String, first: FuzzyDate?, moves: [FuzzyDate?], done: FuzzyDate?) {
            self.label = label
            self.first = first
            self.moves = moves
            self.done = done
        }

        /// As every course of events has it; where they differ, as all that may have happened has
        /// it, and the label says so.
        init(_ action: ThingID, _ picture: Picture) {
            let told = picture.told(Action.self, action) { thing, world in
                Row(
                    label: "\(action.name) \(thing.name)",
                    first: thing.state.original?.value.due,
                    moves: DueMove.all(of: thing, in: world).map(\.to),
                    done: Completion(of: thing, in: world).claimed?.effective)
            }
            let last = told?.values.last
            self.init(
                label: (last?.label ?? action.text)
                    + (told?.value == nil ? " (as it may be)" : ""),
                first: last?.first, moves: last?.moves ?? [], done: last?.done)
        }
    }

    static let title = "Due dates moving"
    private static let left = 250
    private static let width = 900
    /// More actions than this cannot be read as a picture.
    private static let most = 40

    /// The picture of some actions; nil where no date of any of them moved.
    static func drawing(_ rows: [Row], table: String? = nil) -> Drawing? {
        let all = rows.filter { !$0.moves.isEmpty }
        let moved = Array(all.prefix(most))
        let dates = moved.flatMap { [$0.first, $0.done] + $0.moves }.compactMap { $0?.bounds }
        guard let axis = TimeAxis(holding: dates, left: left, right: width - 20) else { return nil }
        let lines = moved.map { $0.moves.count + 1 }.reduce(0, +)
        let bottom = 30 + lines * 24 + moved.count * 14
        var drawing = Drawing(
            title: title,
            summary: summary(all) + (all.count > most ? " The first \(most) are drawn." : ""),
            words: moved.map(words),
            table: table, width: width, height: bottom + 60)
        axis.draw(on: &drawing, from: 20, to: bottom)
        var y = 34
        for row in moved {
            draw(row, axis, &y, on: &drawing)
            y += 14
        }
        legend(below: bottom + 42, on: &drawing)
        return drawing
    }

    /// The dates under each other, the one first set on top, with an arrow for each move.
    private static func draw(
        _ row: Row, _ axis: TimeAxis, _ y: inout Int, on drawing: inout Drawing
    ) {
        let lettering = Lettering(size: 13)
        for (number, line) in lettering.lines(of: row.label, width: left - 20).enumerated() {
            drawing.write(line, 4, y + 5 + number * 16, .start, lettering)
        }
        var before = row.first.map { FuzzySpan(bounds: $0.bounds, axis: axis, y: y) }
        before?.draw(on: &drawing, Ink(.paper))
        for (number, move) in row.moves.enumerated() {
            y += 24
            let isLast = number == row.moves.count - 1
            guard let move else {
                drawing.write("left open", (before?.end ?? axis.left) + 10, y + 5)
                continue
            }
            let after = FuzzySpan(bounds: move.bounds, axis: axis, y: y)
            if let before {
                drawing.draw(.line(before.end, before.y + 7, before.end, y))
                drawing.draw(.arrow(before.end, y, after.arrowEnd(from: before.end), y))
            }
            after.draw(on: &drawing, isLast ? Ink(.dark) : Ink(.grey, .stripes))
            before = after
        }
        if let done = row.done {
            let x = FuzzySpan(bounds: done.bounds, axis: axis, y: y).end
            drawing.draw(.diamond(x: x, y: y, radius: 8), Ink(.blue, .checks))
        }
        y += 24
    }

    private static func legend(below y: Int, on drawing: inout Drawing) {
        let small = Lettering(size: 12)
        drawing.draw(.disc(x: 10, y: y, radius: 6), Ink(.paper))
        drawing.write("first due", 22, y + 4, .start, small)
        drawing.draw(.disc(x: 110, y: y, radius: 6), Ink(.grey, .stripes))
        drawing.write("moved to, and moved again", 122, y + 4, .start, small)
        drawing.draw(.disc(x: 320, y: y, radius: 6), Ink(.dark))
        drawing.write("due now", 332, y + 4, .start, small)
        drawing.draw(.diamond(x: 420, y: y, radius: 8), Ink(.blue, .checks))
        drawing.write("claimed done", 434, y + 4, .start, small)
        drawing.draw(.box(x: 540, y: y - 6, width: 30, height: 12), Ink(.paper))
        drawing.write("some day within: the date is not exact", 578, y + 4, .start, small)
    }

    private static func summary(_ rows: [Row]) -> String {
        let moves = rows.flatMap(\.moves)
        let most = rows.map(\.moves.count).max() ?? 0
        let about = rows.count == 1 ? "" : " of \(rows.count) actions"
        return "\(Count.of(moves, "move")) of the due date\(rows.count == 1 ? "" : "s")\(about)"
            + (rows.count == 1 ? "." : "; the most that one moved is \(most).")
    }

    private static func words(_ row: Row) -> String {
        let first = row.first.map { "first due \($0.asWritten)" } ?? "no date at first"
        let moves = row.moves.map { "then " + ($0?.asWritten ?? "left open") }
        let done = row.done.map { ["claimed done \($0.asWritten)"] } ?? []
        return "\(row.label): " + ([first] + moves + done).joined(separator: ", ") + "."
    }
}

extension FuzzySpan {
    /// Where an arrow that comes from a pixel ends: at the near side, short of the mark.
    func arrowEnd(from start: Int) -> Int {
        let (from, to) = ends
        if bounds.isExact { return start <= from ? from - 7 : to + 7 }
        return start <= from ? from - 1 : start >= to ? to + 1 : to
    }
}
