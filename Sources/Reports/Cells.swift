import Assessment
import Assurance
import Dates
import Replay
import Tables

// How the values of states stand in tables.

extension Cell {
    /// The days between which something lies; not recorded where there is neither a first nor a
    /// last.
    init(_ bounds: DateBounds) {
        self = .date(
            written: DateInWords.written(bounds) ?? "", earliest: bounds.earliest?.description,
            latest: bounds.latest?.description)
    }

    /// A date with its bounds; not recorded where there is none.
    init(_ date: FuzzyDate?) {
        guard let date else {
            self = .notRecorded
            return
        }
        self = .date(
            written: DateInWords.written(date), earliest: date.bounds.earliest?.description,
            latest: date.bounds.latest?.description)
    }

    /// A text; not recorded where there is none.
    init(_ text: String?) { self = text.map(Cell.text) ?? .notRecorded }

    /// A list; not recorded where it is empty.
    init(_ list: [String]) { self = list.isEmpty ? .notRecorded : .list(list) }

    init(_ number: Int?) { self = number.map(Cell.number) ?? .notRecorded }

    /// Yes, no, or that the dates cannot tell.
    init(_ answer: Answer) {
        switch answer {
        case .yes: self = .yesNo(true)
        case .no: self = .yesNo(false)
        case .cannotTell: self = .cannotTell(["yes", "no"])
        }
    }

    /// How many days: one number, or from the least to the most.
    init(_ days: DayRange?) {
        guard let days else {
            self = .notRecorded
            return
        }
        self = .text(days.words)
    }
}

extension Cell {
    /// One value, or each of several where the dates cannot tell.
    init(_ told: Told<Cell>) {
        if let value = told.value {
            self = value
            return
        }
        let words = told.values.flatMap { cell in
            if case .cannotTell(let values) = cell { values } else { [cell.words] }
        }
        self = .cannotTell(Told(met: words).values)
    }
}

extension DayRange {
    /// The range in words: `732 to 759`, `154`, `at least 3`, `from 89 days early to 275 days
    /// late`.
    var words: String {
        if (least ?? 0) < 0 || (most ?? 0) < 0 { return description }
        return switch (least, most) {
        case (let a?, let b?): a == b ? "\(a)" : "\(a) to \(b)"
        case (let a?, nil): "at least \(a)"
        case (nil, let b?): "at most \(b)"
        case (nil, nil): "any number"
        }
    }
}

extension Seen {
    /// One cell from both folds: one value, or either of two where the dates cannot tell.
    func cell(_ question: (Folded<T>) -> Cell) -> Cell {
        Cell(told(question))
    }

    /// The thing's id, marked where it may not have begun by the day.
    var idCell: Cell { .text(isCertain ? id.text : "\(id.text) (may not have begun)") }
}

extension Cell {
    /// The papers behind a fact, as `001, section 9.5 (probable)`, each once.
    init(sources at: Occurrence) {
        var papers: [String] = []
        for source in at.circumstances.sources {
            let place = [source.document, source.section].compactMap { $0 }.joined(separator: ", ")
            let doubt =
                source.confidence.flatMap { $0 == .certain ? nil : " (\($0.rawValue))" } ?? ""
            if !papers.contains(place + doubt) { papers.append(place + doubt) }
        }
        self.init(papers)
    }
}

extension Picture {
    /// The names of things, for a list in a cell.
    func names(_ ids: [ThingID]) -> [String] { ids.map { called($0) } }
}

/// A column of a table, and the question whose answer stands in it.
struct Asked<Row> {
    let column: Column
    let answer: (Row) -> Cell

    init(
        _ key: String, _ title: String, _ alignment: Column.Alignment = .leading,
        answer: @escaping (Row) -> Cell
    ) {
        column = Column(key: key, title: title, alignment: alignment)
        self.answer = answer
    }
}

extension Table {
    /// A table with a row for each of some values, every column asked of each.
    ///
    /// `sources` names the fact behind a row: its confidence and its papers become the last
    /// columns.
    init<Row>(
        _ title: String, of rows: [Row], _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Self.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column),
            rows: rows.map { row in all.map { $0.answer(row) } }, whenEmpty: whenEmpty)
    }

    /// A table of things: the id of each, then every column asked of both folds.
    init<T: Thing>(
        _ title: String, things: [Seen<T>], _ columns: [Asked<Folded<T>>],
        sources: ((Folded<T>) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let id = Asked<Seen<T>>("thing", "Thing") { $0.idCell }
        let asked = columns.map { one in
            Asked<Seen<T>>(one.column.key, one.column.title, one.column.alignment) {
                $0.cell(one.answer)
            }
        }
        let cited = sources.map { source in
            [
                Asked<Seen<T>>("confidence", "Confidence") { one in
                    one.cell { Cell(confidence: source($0)) }
                },
                Asked<Seen<T>>("sources", "Sources") { one in
                    one.cell { Cell(sources: source($0)) }
                },
            ]
        }
        self.init(title, of: things, [id] + asked + (cited ?? []), whenEmpty: whenEmpty)
    }

    private static func cited<Row>(_ source: @escaping (Row) -> Occurrence?) -> [Asked<Row>] {
        [
            Asked("confidence", "Confidence") { Cell(confidence: source($0)) },
            Asked("sources", "Sources") { Cell(sources: source($0)) },
        ]
    }
}

extension Cell {
    /// The sources of a fact that may not be there.
    init(sources at: Occurrence?) {
        if let at { self.init(sources: at) } else { self = .notRecorded }
    }

    /// How surely the sources of a fact say so.
    init(confidence at: Occurrence?) { self.init(at?.circumstances.confidence.rawValue) }

    /// How many there are; where none is known, nothing is recorded.
    init(counting list: [some Any]) { self = list.isEmpty ? .notRecorded : .number(list.count) }
}

extension Picture {
    /// What to say where no thing of a kind has begun: nothing is known, or nothing known had
    /// happened by the day.
    func absence<T: Thing>(of kind: T.Type, called what: String) -> String {
        history.things(of: T.kind).contains(where: isKnown)
            ? "No \(what) that is known had begun by \(cut.asAt.written)."
            : Footer.none(what, cut)
    }

    /// Words said by one fact, marked where its date cannot tell whether it had happened by the
    /// day.
    func said(_ words: String, _ at: Occurrence) -> Cell {
        let isDoubtful = at.effective != nil && cut.hasHappened(at) == .cannotTell
        return .text(isDoubtful ? "\(words) (may not have happened by then)" : words)
    }

    /// A thing's name and id: `Child M (review/child-m)`.
    func named(_ id: ThingID) -> String {
        let name = called(id)
        return name == id.text ? name : "\(name) (\(id))"
    }
}
