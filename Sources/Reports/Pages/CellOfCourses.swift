import Assessment
import Assurance
import Dates
import Replay
import Tables

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

extension Cell {
    /// One value, or each that some course of events allows.
    init<Value>(each values: [Value], _ cell: (Value) -> Cell) {
        self.init(Told(met: values.map(cell)))
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
