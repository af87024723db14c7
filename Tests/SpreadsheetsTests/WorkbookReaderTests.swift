import Testing
import Trials

@testable import Spreadsheets

/// Workbooks as other programs write them.
struct WorkbookReaderTests {
    private static let programs = [
        "openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx", "since-1904.xlsx",
    ]

    @Test(arguments: programs + ["inline.xlsx"])
    func `every value is read with its type and its place`(_ name: String) throws {
        let sheet = try Files.read(name).sheets[0]
        func value(_ place: String) -> CellValue? {
            CellAddress(place).flatMap { sheet[$0]?.value }
        }
        func day(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int = 0) -> CellValue {
            .date(SpreadsheetDate(year: year, month: month, day: day, seconds: seconds))
        }
        #expect(sheet.name == "Return")
        #expect(value("A1") == .text("Standard"))
        #expect(value("B2") == .number("3"))
        #expect(value("C2") == day(2024, 3, 31))
        #expect(value("D2") == .yesNo(true))
        #expect(value("E2") == .number("0.5"))
        #expect(value("C3") == day(2024, 2, 29, 50_700))
        #expect(value("D3") == .yesNo(false))
        #expect(value("E3") == .number("12.25"))
        #expect(value("A4") == .text("S3 & <co>"))
        #expect(value("B4") == .text("n/a"))
        #expect(value("C4") == nil)
        #expect(value("A5") == .text("Zwölf „quoted“ 🙂\nsecond line"))
        #expect(value("B5") == .number("-1"))
        // The system that counts from 1904 has no day before it.
        if name != "since-1904.xlsx" { #expect(value("C5") == day(1999, 12, 31)) }
        #expect(value("E5") == .number("1234567"))
        #expect(value("Z99") == nil)
    }

    @Test(arguments: programs)
    func `what is hidden and what is merged is kept, and said`(_ name: String) throws {
        let book = try Files.read(name)
        #expect(book.sheets.map(\.name) == ["Return", "Lists"])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(book.sheets[0].hiddenRows == [3])
        #expect(book.sheets[0].hiddenColumns.contains(4))
        #expect(book.sheets[0].merged.map(\.description) == ["A9:C9"])
        #expect(book.sheets[1].rows[0].cells.map(\.address.description) == ["C3"])
    }

    @Test(arguments: ["xlsxwriter.xlsx", "libreoffice.xlsx"])
    func `a formula gives what it came to, and is known as one`(_ name: String) throws {
        let sheet = try Files.read(name).sheets[0]
        let sum = try #require(sheet[CellAddress(row: 6, column: 1)])
        #expect(sum.value == .number("5") && sum.isFormula)
        #expect(sheet[CellAddress(row: 7, column: 1)]?.value == .error("#DIV/0!"))
    }

    @Test func `a formula that no program has computed gives nothing`() throws {
        let sheet = try Files.read("openpyxl.xlsx").sheets[0]
        #expect(sheet[CellAddress(row: 6, column: 1)] == nil)
    }

    @Test(arguments: [
        ("old.xls", SpreadsheetProblem.Code.oldFormat), ("locked.xlsx", .encrypted),
        ("doctype.xlsx", .unsafe), ("outside.xlsx", .unsafe), ("bomb.xlsx", .tooLarge),
    ])
    func `what is no harmless workbook is refused with its reason`(
        _ name: String, _ code: SpreadsheetProblem.Code
    ) throws {
        #expect(Files.problem(try Files.bytes(name))?.code == code)
    }

    @Test func `a workbook over any limit is refused`() throws {
        let bytes = try Files.bytes("xlsxwriter.xlsx")
        for narrow: WritableKeyPath<SpreadsheetLimits, Int> in [
            \.fileBytes, \.unpackedBytes, \.parts, \.cells, \.letters,
        ] {
            var limits = SpreadsheetLimits()
            limits[keyPath: narrow] = 3
            #expect(Files.problem(bytes, limits: limits)?.code == .tooLarge)
        }
    }

    @Test(arguments: programs)
    func `a workbook cut short anywhere is refused`(_ name: String) throws {
        let bytes = try Files.bytes(name)
        for end in stride(from: 0, to: bytes.count - 1, by: 61) where end > 3 {
            let problem = Files.problem(Array(bytes[..<end]))
            guard problem != nil else {
                Issue.record("cut at \(end) of \(bytes.count), it was read")
                return
            }
        }
    }

    @Test(arguments: Seeds.kept([], fresh: Seeds.times(20)))
    func `a workbook with bytes changed is read or refused, never worse`(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var bytes = try Files.bytes(chance.pick(Self.programs))
        for _ in 0..<chance.number(1...4) {
            bytes[chance.number(0...bytes.count - 1)] = UInt8(chance.number(0...255))
        }
        if let problem = Files.problem(bytes) { #expect(!problem.sentence.isEmpty) }
    }
}
