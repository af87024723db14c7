/// Where a cell stands on its sheet, as a spreadsheet names it: `D7`.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The row, counted from 0.
    public var row: Int
    /// The column, counted from 0.
    public var column: Int

    /// The last row and column that a workbook can have.
    public static let last = CellAddress(row: 1_048_575, column: 16_383)

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place that letters and a number name, as a workbook writes it: `D7`, or `$D$7`; nil
    /// where they name no cell of a workbook.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: text.utf8)
    }

    /// The same, from bytes.
    init?(bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var isNumber = false
        for byte in bytes where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isNumber:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !isNumber:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                isNumber = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.last.column + 1, row <= Self.last.row + 1 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The letters of a column: `A` for 0, `AA` for 26.
    public static func letters(ofColumn column: Int) -> String {
        var left = column + 1
        var letters = ""
        while left > 0 {
            let letter = UInt8(ascii: "A") + UInt8((left - 1) % 26)
            letters.insert(Character(UnicodeScalar(letter)), at: letters.startIndex)
            left = (left - 1) / 26
        }
        return letters
    }

    public var description: String { Self.letters(ofColumn: column) + String(row + 1) }

    public static func < (one: CellAddress, other: CellAddress) -> Bool {
        (one.row, one.column) < (other.row, other.column)
    }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
    public var first: CellAddress
    public var last: CellAddress

    public init(_ first: CellAddress, _ last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// The rectangle that two addresses name: `A1:C3`, or one cell.
    public init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(corners.count), let first = CellAddress(corners[0]),
            let last = CellAddress(corners[corners.count - 1]),
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first, last)
    }

    public func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row)
            && (first.column...last.column).contains(address.column)
    }

    public var description: String { "\(first):\(last)" }
}
