import Replay
import Tables

/// One row of a table in one course of events, with what tells it from the others of its course.
struct CourseRow<Key: Hashable & Sendable>: Equatable, Sendable {
    let key: Key
    let cells: [Cell]

    /// The rows of several courses, each once, in the order of all that may be so: a cell is said
    /// only where every course that has the row agrees.
    ///
    /// One that some courses lack says in its first cell what that leaves open.
    static func merged(_ courses: [[CourseRow]], _ doubt: String) -> [[Cell]] {
        // All that may have happened is told last, and has the most rows.
        var keys: [Key] = []
        var seen: Set<Key> = []
        for row in courses.reversed().joined() where seen.insert(row.key).inserted {
            keys.append(row.key)
        }
        let found = courses.map { rows in
            Dictionary(rows.map { ($0.key, $0.cells) }) { first, _ in first }
        }
        return keys.map { key in
            let versions = found.compactMap { $0[key] }
            var cells = Cell.merged(versions)
            if versions.count < courses.count, let first = cells.first {
                cells[0] = .text("\(first.words) (\(doubt))")
            }
            return cells
        }
    }
}

extension Cell {
    /// Rows of several courses of events as one, cell by cell.
    static func merged(_ rows: [[Cell]]) -> [Cell] {
        guard let first = rows.first else { return [] }
        return first.indices.map { at in Cell(Told(met: rows.map { $0[at] })) }
    }
}
