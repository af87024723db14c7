/// The rows of a table, made piece by piece when they are asked for.
///
/// So a table that is narrowed away costs nothing, and one that is written row by row is never
/// whole in memory.
final class Rows: @unchecked Sendable {
    // Invariant: rows follow from what they were asked of and from nothing else, and one task asks
    // at a time.
    private let count: Int
    private var make: ((Int) -> [[Cell]])?
    private var made: [[Cell]]?

    /// `make` gives the rows of a piece, counted from 0; the same each time.
    init(pieces count: Int, _ make: @escaping (Int) -> [[Cell]]) {
        self.count = count
        self.make = make
    }

    /// All of them, kept from then on.
    var all: [[Cell]] {
        if let made { return made }
        var rows: [[Cell]] = []
        if let make { for piece in 0..<count { rows += make(piece) } }
        made = rows
        make = nil
        return rows
    }

    /// Whether there are none; no more is made than tells.
    var isEmpty: Bool {
        guard count > 1, made == nil, let make else { return all.isEmpty }
        return !(0..<count).contains { !make($0).isEmpty }
    }

    /// Hands them over one after the other, and keeps none that was not kept before.
    func handOver(_ body: ([Cell]) throws -> Void) rethrows {
        guard count > 1, made == nil, let make else {
            for row in all { try body(row) }
            return
        }
        for piece in 0..<count {
            for row in make(piece) { try body(row) }
        }
    }
}
