import Assessment
import Assurance
import Dates
import Replay
import Tables

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

    /// How many there are; where none is known, nothing is recorded.
    init(counting list: [some Any]) { self = list.isEmpty ? .notRecorded : .number(list.count) }
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
