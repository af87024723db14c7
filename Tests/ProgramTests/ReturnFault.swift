import Spreadsheets

/// A fault planted in a good return, and where it must be told.
struct ReturnFault: Sendable, CustomStringConvertible {
    let description: String
    /// The cell that must be named; nil where the file as a whole is to blame.
    let cell: String?
    /// Part of what must be said.
    let says: String
    let plant: @Sendable (inout WorkbookDraft) -> Void

    init(
        _ description: String, at cell: String?, says: String,
        _ plant: @escaping @Sendable (inout WorkbookDraft) -> Void
    ) {
        self.description = description
        self.cell = cell
        self.says = says
        self.plant = plant
    }

    /// One cell typed otherwise.
    private static func typed(
        _ description: String, _ cell: String, _ value: CellValue?, says: String,
        at told: String? = nil
    ) -> ReturnFault {
        ReturnFault(description, at: told ?? cell, says: says) { draft in
            guard let address = CellAddress(cell) else { preconditionFailure("a cell: \(cell)") }
            draft[address.row, address.column] = value
        }
    }

    static let all: [ReturnFault] =
        ["9", "0", "-1", "2.5", "Excellent", "2/3", "green", "2 or 3", "२"].map {
            typed("a rating \($0)", "C10", .text($0), says: "not on the scale")
        }
        + [
            ("31 Sept", "30 days"), ("30 February 2026", "2026"), ("13/13/2026", "13"),
            ("2026-13-01", "2026-13-01"), ("31 April 2026", "30 days"),
        ].map { typed("a date \($0)", "H12", .text($0.0), says: $0.1) }
        + [
            typed("a number as rating", "C10", .number("7"), says: "not on the scale"),
            typed("a yes as rating", "C10", .yesNo(true), says: "not on the scale"),
            typed(
                "a date as rating", "C10",
                .date(SpreadsheetDate(year: 2026, month: 2, day: 3)), says: "not on the scale"),
            typed("a standard that is none", "A10", .text("S9"), says: "not a standard"),
            typed("a standard misspelt", "A10", .text("Mater 1"), says: "not a standard"),
            typed("a standard left out", "A10", nil, says: "which standard", at: "B10"),
            typed("a standard twice", "A11", .text("S1"), says: "answered twice"),
            typed("an organisation misspelt", "B3", .text("Conty Police"), says: "Did you mean"),
            typed("an organisation unknown", "B3", .text("Fire Brigade"), says: "No organisation"),
            typed("another audit", "B4", .text("Audit of 2023"), says: "was asked for"),
            typed("an audit unknown", "B4", .text("Audit of 1999"), says: "No one audit"),
            typed("a day that is none", "B5", .text("32 January 2025"), says: "32"),
            typed("a lead without action", "G10", .text("Training Lead"), says: "no action beside"),
            typed("a day without action", "H10", .text("May 2026"), says: "no action beside"),
            typed("not applicable, and not why", "D11", nil, says: "not why", at: "C11"),
            ReturnFault("no organisation", at: nil, says: "whose return") { $0[2, 1] = nil },
            ReturnFault("no column of ratings", at: nil, says: "No sheet") { draft in
                for row in 8...13 { draft[row, 2] = nil }
            },
            ReturnFault("no column of standards", at: nil, says: "No sheet") { draft in
                for row in 8...13 { draft[row, 0] = nil }
            },
            ReturnFault("a heading misspelt", at: nil, says: "No sheet") { draft in
                draft[8, 2] = .text("Self-ratng")
            },
            ReturnFault("a heading twice", at: "I9", says: "Two columns") { draft in
                draft[8, 8] = .text("RAG")
            },
            ReturnFault("two organisations", at: "B7", says: "answered twice") { draft in
                draft[6, 0] = .text("Agency")
                draft[6, 1] = .text("Health Trust")
            },
            ReturnFault("the form twice", at: nil, says: "several sheets") { draft in
                var copy = draft.sheets[1]
                copy.name = "Return (2)"
                copy.choices = []
                draft.sheets.append(copy)
            },
            ReturnFault("the form hidden", at: nil, says: "No sheet") { draft in
                draft.sheets[1].isHidden = true
            },
            ReturnFault("a column of marks wrong", at: "C10", says: "not on the scale") { draft in
                for row in 9...13 { draft[row, 2] = .text("A") }
            },
        ]
}
