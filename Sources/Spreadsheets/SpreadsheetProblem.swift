/// Why a file cannot be read as a spreadsheet.
public struct SpreadsheetProblem: Error, Hashable, Sendable {
    /// The sort of problem, stable for programs.
    public enum Code: String, Sendable, CaseIterable {
        case notASpreadsheet = "not-a-spreadsheet"
        case oldFormat = "old-format"
        case encrypted = "encrypted"
        case damaged = "damaged"
        case unsafe = "unsafe"
        case tooLarge = "too-large"
        case quotes = "quotes"
    }

    public let code: Code
    /// The sheet, where one is to blame.
    public let sheet: String?
    /// The cell or the place in the file where it was seen, where one is to blame.
    public let place: CellAddress?
    /// What was found, and what to do next.
    public let sentence: String

    public init(
        _ code: Code, _ sentence: String, sheet: String? = nil, at place: CellAddress? = nil
    ) {
        self.code = code
        self.sentence = sentence
        self.sheet = sheet
        self.place = place
    }
}
