import Foundation
import Testing
import Trials

@testable import Spreadsheets

struct WorkbookWriterTests {
    private static func draft() -> WorkbookDraft {
        var sheet = SheetDraft(name: "Police return")
        sheet.isProtected = true
        sheet.frozenRows = 1
        sheet.hiddenColumns = [3]
        sheet.hiddenRows = [4]
        sheet.widths = [0: 30]
        sheet[0, 0] = CellDraft(.text("Self-rating"), .heading)
        sheet[1, 0] = CellDraft(nil, .answer, note: "Choose one.")
        sheet[1, 1] = CellDraft(.date(SpreadsheetDate(year: 2026, month: 3, day: 31)), .answer)
        sheet[2, 1] = CellDraft(
            .date(SpreadsheetDate(year: 2026, month: 3, day: 31, seconds: 3_600)))
        sheet[2, 0] = CellDraft(.number("-12.5"))
        sheet[3, 0] = CellDraft(.number("12345678901234567890"))
        sheet[4, 2] = CellDraft(.yesNo(true))
        sheet[5, 3] = CellDraft(.text("=1+1"), .quiet)
        var lists = SheetDraft(name: "Lists")
        lists.isHidden = true
        for row in 0..<500 { lists[row, 0] = CellDraft(.text("choice \(row)")) }
        sheet.choices = [
            ChoiceDraft(
                cells: CellRange(CellAddress(row: 1, column: 0), CellAddress(row: 1, column: 0)),
                sheet: "Lists",
                from: CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 499, column: 0)),
                advice: "It is not on the scale.")
        ]
        return WorkbookDraft(title: "Section 11 return", sheets: [sheet, lists])
    }

    @Test func `what is written is read back`() throws {
        let book = try SpreadsheetFile.read(try WorkbookWriter.write(Self.draft()), name: "")
        let sheet = book.sheets[0]
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(sheet.hiddenColumns == [3] && sheet.hiddenRows == [4])
        let cells = sheet.rows.flatMap(\.cells).map { "\($0.address)=\($0.value.text)" }
        #expect(
            cells == [
                "A1=Self-rating", "B2=2026-03-31", "A3=-12.5", "B3=2026-03-31 01:00",
                "A4=12345678901234567890", "C5=TRUE", "D6==1+1",
            ])
        #expect(sheet.rows.flatMap(\.cells).allSatisfy { !$0.isFormula })
        #expect(book.sheets[1].rows.count == 500)
    }

    @Test func `the same draft gives the same bytes`() throws {
        let first = try WorkbookWriter.write(Self.draft())
        #expect(try WorkbookWriter.write(Self.draft()) == first)
    }

    @Test func `a name that no sheet may have is refused, not written`() {
        #expect(throws: WorkbookNotWritten.self) {
            try WorkbookWriter.write(
                WorkbookDraft(title: "", sheets: [SheetDraft(name: "a/b:c")]))
        }
    }

    @Test func `a marked copy holds what was read, and the notes`() throws {
        let book = try Files.read("libreoffice.xlsx")
        let place = CellAddress(row: 2, column: 2)
        let copy = WorkbookDraft(
            marking: book, title: "", notes: ["Return": [place: ["Too early.", "Said twice."]]])
        #expect(copy.sheets[0].cells[place]?.note == "Too early.\nSaid twice.")
        let again = try SpreadsheetFile.read(try WorkbookWriter.write(copy), name: "")
        #expect(
            again.sheets.map { $0.rows.flatMap(\.cells).map(\.value.text) }
                == book.sheets.map { $0.rows.flatMap(\.cells).map(\.value.text) })
        #expect(again.sheets[0].hiddenRows == book.sheets[0].hiddenRows)
    }
}
