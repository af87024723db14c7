/// How much a spreadsheet may hold, so that no file can fill the memory.
public struct SpreadsheetLimits: Sendable {
    /// The bytes of the file itself.
    public var fileBytes = 64 << 20
    /// The bytes of all its parts, unpacked.
    public var unpackedBytes = 256 << 20
    /// How many times its packed size a part may grow to, once it is over a megabyte.
    public var growth = 200
    /// The parts in the package.
    public var parts = 10_000
    /// The cells that hold something, on all sheets.
    public var cells = 1_000_000
    /// The letters in one cell: what a workbook allows.
    public var letters = 32_767

    public init() {}

    func tooLarge(_ what: String) -> SpreadsheetProblem {
        SpreadsheetProblem(
            .tooLarge, "The file holds more than \(what). Send the form alone, without other data.")
    }
}
