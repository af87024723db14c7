public import Spreadsheets

/// One thing wrong in a file, or worth a second look: where, what was found, what was hoped for.
public struct ReturnProblem: Hashable, Sendable {
    public let file: String
    public let sheet: String
    /// The cell; nil where the file as a whole is to blame.
    public let cell: CellAddress?
    /// More cells of the same column with the same fault.
    public internal(set) var alsoIn: [CellAddress] = []
    /// How many cells in all have it.
    public internal(set) var count = 1
    /// The column or the label, by the form's own heading.
    public let heading: String?
    public let found: String
    public let sentence: String
    /// Said to whoever looks; nothing is refused for it.
    public let isAdvice: Bool

    public init(
        file: String, sheet: String, cell: CellAddress?, heading: String?, found: String,
        sentence: String, isAdvice: Bool = false
    ) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.heading = heading
        self.found = found
        self.sentence = sentence
        self.isAdvice = isAdvice
    }

    /// The cells as they are listed: the first five, and how many more.
    public var places: String {
        guard let cell else { return "" }
        let shown = ([cell] + alsoIn).map(\.description).joined(separator: ", ")
        let more = count - 1 - alsoIn.count
        return more > 0 ? "\(shown) and \(more) more" : shown
    }
}

/// Problems as people can take them in: a column that is wrong throughout said once, and never
/// more than fifty.
public struct ReturnProblems: Sendable {
    /// At most ``limit``.
    public let shown: [ReturnProblem]
    /// How many stand in no line.
    public let left: Int

    public static let limit = 50

    /// Gathers problems.
    ///
    /// - Parameters:
    ///   - problems: All of them.
    ///   - rows: How many rows were read: a fault in more than half of them, and in three at
    ///     least, is the column's.
    public init(_ problems: [ReturnProblem], rows: Int) {
        struct Column: Hashable {
            let sheet: String
            let heading: String
            let sentence: String
        }
        var columns: [Column: [ReturnProblem]] = [:]
        for problem in problems {
            guard let column = Self.column(problem, Column.init) else { continue }
            columns[column, default: []].append(problem)
        }
        var gathered: [ReturnProblem] = []
        var said: Set<Column> = []
        for problem in problems {
            guard let column = Self.column(problem, Column.init), let all = columns[column],
                all.count >= 3, all.count * 2 > rows
            else {
                gathered.append(problem)
                continue
            }
            guard said.insert(column).inserted else { continue }
            var first = all[0]
            first.alsoIn = all.dropFirst().prefix(4).compactMap(\.cell)
            first.count = all.count
            gathered.append(first)
        }
        gathered.sort { one, other in
            guard let a = one.cell, let b = other.cell, one.sheet == other.sheet else {
                return one.cell == nil && other.cell != nil
            }
            return a < b
        }
        shown = Array(gathered.prefix(Self.limit))
        left = gathered.count - shown.count
    }

    private static func column<C>(
        _ problem: ReturnProblem, _ make: (String, String, String) -> C
    ) -> C? {
        guard problem.cell != nil, let heading = problem.heading else { return nil }
        // The same fault of other words: what was found stands in the sentence.
        let bare = problem.sentence.replacing("\"\(problem.found)\"", with: "it")
        return make(problem.sheet, heading, bare)
    }
}
