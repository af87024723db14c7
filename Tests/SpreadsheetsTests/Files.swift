import Foundation

@testable import Spreadsheets

/// The workbooks beside these tests, made by the programs that agencies use.
enum Files {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Files")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func read(_ name: String) throws -> Workbook {
        try SpreadsheetFile.read(bytes(name), name: name)
    }

    /// What a refused file is refused with.
    static func problem(
        _ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
    ) -> SpreadsheetProblem? {
        do throws(SpreadsheetProblem) {
            _ = try SpreadsheetFile.read(bytes, name: "file", limits: limits)
            return nil
        } catch {
            return error
        }
    }
}
