/// What stands in a cell, and whether a formula made it.
public struct Cell: Hashable, Sendable {
    public let address: CellAddress
    public let value: CellValue

    /// The value is what a formula came to when the file was saved; formulas are never run.
    public let isFormula: Bool

    public init(_ address: CellAddress, _ value: CellValue, isFormula: Bool = false) {
        self.address = address
        self.value = value
        self.isFormula = isFormula
    }
}

/// A value, by its type in the file.
public enum CellValue: Hashable, Sendable {
    case text(String)
    /// A number, as the file writes it.
    case number(String)
    case date(SpreadsheetDate)
    case yesNo(Bool)
    /// What a formula could not compute: `#REF!`.
    case error(String)

    /// The value as a person reads it in the sheet; text keeps its inner line breaks.
    public var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): number
        case .date(let date): date.description
        case .yesNo(let answer): answer ? "TRUE" : "FALSE"
        case .error(let error): error
        }
    }

    /// Nothing but spaces.
    public var isBlank: Bool {
        guard case .text(let text) = self else { return false }
        return text.allSatisfy(\.isWhitespace)
    }
}
