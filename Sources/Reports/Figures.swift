import Assessment
import Assurance
import Dates
import Replay
import Tables

// How figures stand in tables.

extension Cell {
    /// An exact number; not recorded where there is none.
    init(_ quantity: Quantity?) { self = quantity.map { .decimal($0.text) } ?? .notRecorded }

    /// A figure as printed: a number where it is one exact whole number, otherwise its words.
    init(figure: String?) {
        guard let figure else {
            self = .notRecorded
            return
        }
        let isWhole = figure.utf8.allSatisfy { (48...57).contains($0) }
        self = (isWhole ? Int(figure) : nil).map(Cell.number) ?? .text(figure)
    }
}
