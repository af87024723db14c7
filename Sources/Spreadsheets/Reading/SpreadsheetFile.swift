/// The bytes of a file, read as whichever sort of spreadsheet they are.
public enum SpreadsheetFile {
    /// Reads a workbook (`.xlsx`) or comma-separated values, told apart by the bytes themselves.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: What its one sheet is called, where the file has no sheets.
    ///   - limits: How much it may hold.
    /// - Returns: Every cell that holds something, with its address; hidden ones too.
    /// - Throws: Why it cannot be read, with a sentence that says what to do next.
    public static func read(
        _ bytes: [UInt8], name: String, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetProblem) -> Workbook {
        guard bytes.count <= limits.fileBytes else {
            throw limits.tooLarge("\(limits.fileBytes >> 20) megabytes")
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            return try WorkbookReader.read(bytes, limits: limits)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw compoundFile(bytes)
        }
        if bytes.contains(0) && !CSVReader.isWide(bytes) {
            throw SpreadsheetProblem(
                .notASpreadsheet,
                "The file is neither a workbook nor comma-separated values. Save it as .xlsx.")
        }
        return try CSVReader.read(bytes, name: name, limits: limits)
    }

    /// The old container of Office: a workbook locked with a password, or one from before 2007.
    private static func compoundFile(_ bytes: [UInt8]) -> SpreadsheetProblem {
        let locked = "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
        let isLocked = bytes.indices.contains { start in
            bytes[start] == locked[0] && bytes[start...].starts(with: locked)
        }
        if isLocked {
            return SpreadsheetProblem(
                .encrypted,
                "The workbook is locked with a password. Open it, take the password off under "
                    + "File, Info, Protect Workbook, save it, and send that.")
        }
        return SpreadsheetProblem(
            .oldFormat,
            "The workbook is in the format from before 2007 (.xls), whatever its name says. "
                + "Open it and save it as \"Excel Workbook (.xlsx)\".")
    }
}
