import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How actions were rated over time: a row for each, a stretch for each colour.
///
/// A stretch begins for certain on the last day its rating may have been given; where that day is
/// not exact, a lower stretch shows from when it may have held. The last goes on until the action
/// was verified or ended.
enum BragOverTime {
    struct Row: Equatable, Sendable {
        let label: String
        let ratings: [Cited<ActionRated>]
        /// The due date in force.
        let due: FuzzyDate?
        /// The day by which it was verified, closed or ended otherwise; nil while it was not.
        let end: Day?

        /// As every course of events has it; where they differ, as all that may have happened has
        /// it, and the label says so.
        init(_ action: ThingID, _ picture: Picture) {
            let told = picture.told(Action.self, action) { thing, world in
                let completion = Completion(of: thing, in: world)
                let isOver = !completion.isOpen && completion.stage != .completionClaimed
                return Row(
                    label: "\(action.name) \(thing.name)", ratings: thing.state.ratings,
                    due: thing.state.due?.value,
                    end: isOver ? completion.steps.last.flatMap { world.when($0.at).latest } : nil)
            }
            let last = told?.values.last
            self.init(
                label: (last?.label ?? action.text)
                    + (told?.value == nil ? " (as it may be)" : ""),
                ratings: last?.ratings ?? [], due: last?.due, end: last?.end)
        }

        private init(
            label: String, ratings: [Cited<ActionRated>], due: FuzzyDate?, end: Day?
        ) {
            self.label = label
            self.ratings = ratings
            self.due = due
            self.end = end
        }
    }

    static let title = "Ratings over time"
    private static let left = 250
    private static let width = 900
    private static let rowHeight = 40
    /// More rows than this cannot be read as a picture.
    private static let most = 40

    /// The picture up to a day; nil where nothing was ever rated.
    static func drawing(_ rows: [Row], until day: Day, table: String? = nil) -> Drawing? {
        let all = rows.filter { !$0.ratings.isEmpty }
        let rated = Array(all.prefix(most))
        let dates = rated.flatMap {
            $0.ratings.map(\.at.bounds) + [$0.due?.bounds].compactMap { $0 }
        }
        guard !rated.isEmpty,
            let axis = TimeAxis(
                holding: dates + [DateBounds(day)], left: left, right: width - 20)
        else { return nil }
        let bottom = 20 + rated.count * rowHeight
        var drawing = Drawing(
            title: title,
            summary: summary(all) + (all.count > most ? " The first \(most) are drawn." : ""),
            words: rated.map(words),
            table: table, width: width, height: bottom + 60)
        axis.draw(on: &drawing, from: 10, to: bottom)
        for (number, row) in rated.enumerated() {
            draw(row, axis, 20 + number * rowHeight, until: day, on: &drawing)
        }
        legend(of: states(in: rated), y: bottom + 42, on: &drawing)
        return drawing
    }

    private static func draw(
        _ row: Row, _ axis: TimeAxis, _ top: Int, until day: Day, on drawing: inout Drawing
    ) {
        let lettering = Lettering(size: 13)
        for (number, line) in lettering.lines(of: row.label, width: left - 20).enumerated() {
            drawing.write(line, 4, top + 12 + number * 16, .start, lettering)
        }
        let end = axis.x(min(row.end ?? day, day))
        for (number, rating) in row.ratings.enumerated() {
            let (from, sure) = axis.span(rating.at.bounds)
            let next = row.ratings.dropFirst(number + 1).first.map { axis.span($0.at.bounds).from }
            let to = max(min(next ?? end, end), sure)
            let ink = rating.value.rating.ink
            if sure > from {
                drawing.draw(
                    .box(x: from, y: top + 14, width: sure - from, height: 10),
                    Ink(ink.fill, ink.pattern, .dashed))
            }
            drawing.draw(.box(x: sure, y: top + 2, width: max(to - sure, 18), height: 22), ink)
            drawing.write(
                rating.value.rating.letter, sure + 10, top + 18, .middle,
                Lettering(size: 14, isBold: true))
        }
        if let due = row.due?.bounds.latest {
            let x = axis.x(due)
            drawing.draw(.line(x, top - 2, x, top + 28), Ink(.none, .plain, .thick))
        }
    }

    /// The colours that all know, and every other state that was given.
    private static func states(in rows: [Row]) -> [ActionRated.Rating] {
        var states = ActionRated.Rating.common
        for rating in rows.flatMap(\.ratings).map(\.value.rating) where !states.contains(rating) {
            states.append(rating)
        }
        return states
    }

    private static func legend(
        of states: [ActionRated.Rating], y: Int, on drawing: inout Drawing
    ) {
        var x = 4
        for rating in states {
            let words = "\(rating.letter) \(rating.rawValue)"
            drawing.draw(.box(x: x, y: y - 9, width: 24, height: 18), rating.ink)
            drawing.write(rating.letter, x + 12, y + 5, .middle, Lettering(size: 13, isBold: true))
            drawing.write(rating.rawValue, x + 30, y + 4, .start, Lettering(size: 12))
            x += 50 + Lettering(size: 12).width(of: words)
        }
        drawing.draw(.line(x, y - 10, x, y + 10), Ink(.none, .plain, .thick))
        drawing.write("due", x + 8, y + 4, .start, Lettering(size: 12))
        x += 50
        drawing.draw(.box(x: x, y: y - 2, width: 30, height: 10), Ink(.paper, .plain, .dashed))
        drawing.write("may have held from here", x + 38, y + 4, .start, Lettering(size: 12))
    }

    private static func summary(_ rows: [Row]) -> String {
        let last = rows.compactMap { $0.ratings.last?.value.rating }
        let counts = states(in: rows).compactMap { rating in
            let count = last.count { $0 == rating }
            return count == 0 ? nil : "\(count) \(rating.rawValue)"
        }
        return rows.count == 1
            ? "Rated \(rows[0].ratings.count == 1 ? "once" : "\(rows[0].ratings.count) times"); "
                + "last \(last.first?.rawValue ?? "unrated")."
            : "\(rows.count) actions, as last rated: \(counts.joined(separator: ", "))."
    }

    private static func words(_ row: Row) -> String {
        let all = row.ratings.map { rating in
            let when = rating.effective?.asWritten ?? rating.at.bounds.written
            return "\(rating.value.rating.rawValue) (\(when))"
        }
        return "\(row.label): " + all.joined(separator: ", then ") + "."
    }
}

extension ActionRated.Rating {
    /// The letter that stands for it, so that it is not told by colour alone.
    var letter: String { rawValue.prefix(1).uppercased() }

    var ink: Ink {
        switch self {
        case .blue: Ink(.blue, .checks)
        case .green: Ink(.green)
        case .amber: Ink(.amber, .dots)
        case .red: Ink(.red, .stripes)
        case .unrated: Ink(.paper)
        default: Ink(.grey)
        }
    }
}
