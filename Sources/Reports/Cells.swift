import Assurance
import Dates
import Tables

// How the values of states stand in tables.

extension Cell {
    /// A date with its bounds; not recorded where there is none.
    init(_ date: FuzzyDate?) {
        guard let date else { self = .notRecorded; return }
        self = .date(
            written: date.asWritten, earliest: date.bounds.earliest?.description,
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
        case .cannotTell: self = .cannotTell("yes", "no")
        }
    }

    /// How many days: one number, or from the least to the most.
    init(_ days: DayRange?) {
        guard let days else { self = .notRecorded; return }
        self = .text(days.words)
    }
}

extension DayRange {
    /// The range in words: `732 to 759`, `154`, `at least 3`.
    var words: String {
        switch (least, most) {
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
        switch told(question) {
        case .same(let cell): cell
        case .either(let certain, let possible): .cannotTell(certain.words, possible.words)
        }
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
            let doubt = source.confidence.flatMap { $0 == .certain ? nil : " (\($0.rawValue))" } ?? ""
            if !papers.contains(place + doubt) { papers.append(place + doubt) }
        }
        self.init(papers)
    }
}

extension Picture {
    /// The names of things, for a list in a cell.
    func names(_ ids: [ThingID]) -> [String] { ids.map { name(of: $0) } }
}
