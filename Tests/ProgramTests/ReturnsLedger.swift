import AgencyReturns
import Assurance
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Spreadsheets

@testable import s11

/// A small partnership that asks for Section 11 returns, in a ledger in memory.
struct ReturnsLedger {
    static let audit = "audit/s11-2025"
    let ledger = AssuranceLedger(InMemoryLog(source: "urn:s11:returns"))
    static let now = Instant(rfc3339: "2026-01-05T10:00:00Z") ?? Instant(milliseconds: 0)

    /// The set of the borough: four steps, five standards.
    static let standards =
        [
            "title=Standards", "edition=2025", "scale.name=four steps", "scale.steps.1.value=1",
            "scale.steps.1.meaning=not met", "scale.steps.2.value=2",
            "scale.steps.2.meaning=partly",
            "scale.steps.3.value=3", "scale.steps.3.meaning=mostly", "scale.steps.4.value=4",
            "scale.steps.4.meaning=fully met", "scale.threshold=3",
        ]
        + (1...5).flatMap { ["standards.\($0).code=S\($0)", "standards.\($0).title=Matter \($0)"] }

    init(standards: [String] = standards) throws {
        try record(
            "organisation.admitted", "organisation/police", "name=County Police",
            "category=statutory")
        try record(
            "organisation.admitted", "organisation/health", "name=Health Trust",
            "category=relevant")
        try record(
            "organisation.admitted", "organisation/ofsted", "name=Inspectorate",
            "category=external")
        try record("standard-set.issued", "standard-set/2025", standards)
        try record(
            "audit.planned", "audit/s11-2023", "title=Audit of 2023", "sort=section-11",
            "period=fy:2023-24",
            "standards=standard-set/2025", "effective=1 May 2023")
        try record(
            "audit.planned", Self.audit, "title=Audit of 2025", "sort=section-11",
            "period=fy:2025-26",
            "standards=standard-set/2025", "effective=1 May 2025")
        try record("audit.opened", Self.audit, "due=30 November 2025", "effective=1 October 2025")
        try record(
            "response.requested", "response/s11-2023/police/s1", "audit=audit/s11-2023",
            "organisation=organisation/police", "standard=S1", "effective=1 June 2023")
        try record(
            "response.submitted", "response/s11-2023/police/s1", "rating=4",
            "narrative=All is well", "effective=1 July 2023")
    }

    private func record(_ kind: String, _ thing: String, _ fields: String...) throws {
        try record(kind, thing, fields)
    }

    private func record(_ kind: String, _ thing: String, _ fields: [String]) throws {
        let typed = fields.map { field in
            let sign = field.firstIndex(of: "=") ?? field.endIndex
            return TypedField(String(field[..<sign]), String(field[sign...].dropFirst()))
        }
        var draft = try Draft(kind, about: thing, typed: typed)
        draft.fill(by: try RoleTitle(reading: "Business Manager"), document: nil, madeKnown: nil)
        _ = try ledger.record([draft], now: Self.now)
    }

    var size: Int { get throws { try ledger.log.size } }

    /// The form of the police, as it goes out.
    func blank() throws -> WorkbookDraft {
        try Section11Return.blank(
            ledger.history(),
            FormRequest(
                audit: ThingID(reading: Self.audit),
                organisation: ThingID(reading: "organisation/police")))
    }

    /// The same form, filled in without a fault.
    func filled() throws -> WorkbookDraft {
        var draft = try blank()
        draft[2, 1] = .text("County Police")
        draft[4, 1] = .date(SpreadsheetDate(year: 2025, month: 11, day: 20))
        draft[5, 1] = .text("Borough Commander")
        for row in 9...13 {
            draft[row, 2] = .text("2 – partly")
            draft[row, 3] = .text("It is done on most days.")
        }
        draft[10, 2] = .text("Not applicable")
        draft[10, 3] = .text("It has no schools.")
        draft[11, 4] = .text("Audit of files\nStaff survey")
        draft[11, 5] = .text("Train all officers")
        draft[11, 6] = .text("Training Lead")
        draft[11, 7] = .text("31 March 2026")
        return draft
    }

    /// Takes one file in, as the command does.
    func take(
        _ bytes: [UInt8], called name: String = "police.xlsx", reason: String? = nil,
        isDryRun: Bool = false
    ) throws -> ImportedFile {
        try Importing(
            form: Section11Return.self,
            asked: FormRequest(audit: ThingID(reading: Self.audit), reason: reason),
            recorder: RoleTitle(reading: "Business Manager"), isDryRun: isDryRun
        ).take(bytes, called: name, into: ledger, now: Self.now)
    }
}

extension WorkbookDraft {
    /// The value of a cell of the form's own sheet.
    subscript(row: Int, column: Int) -> CellValue? {
        get { sheets[1][row, column]?.value }
        set {
            let look = sheets[1][row, column]?.look ?? .answer
            sheets[1][row, column] = newValue.map { CellDraft($0, look) }
        }
    }

    /// The same form with rows and columns put in before it.
    func moved(rows: Int, columns: Int) -> WorkbookDraft {
        var copy = self
        copy.sheets[1].cells = [:]
        for (address, cell) in sheets[1].cells {
            copy.sheets[1].cells[address.moved(rows, columns)] = cell
        }
        copy.sheets[1].choices = []
        return copy
    }
}

extension CellAddress {
    func moved(_ rows: Int, _ columns: Int) -> CellAddress {
        CellAddress(row: row + rows, column: column + columns)
    }
}

extension ImportedFile {
    /// Its rows: all, new, there already, blank.
    var counts: String { "\(rows) \(newRows) \(knownRows) \(blankRows)" }
}
