import Tables

/// A page with every kind of section and every kind of cell.
let richPage = Page(
    title: "Actions & dates",
    lead: ["Two actions were promised; one is overdue."],
    sections: [
        .heading("The plan of 2019"),
        .paragraph("1. Read from papers * not from minutes."),
        .list(["Children's voice", "Neglect | early help"]),
        .table(
            Table(
                title: "Actions",
                columns: [
                    Column(key: "id", title: "Id"),
                    Column(key: "title", title: "Title"),
                    Column(key: "due", title: "Due"),
                    Column(key: "days_late", title: "Days late", alignment: .trailing),
                    Column(key: "cost", title: "Cost", alignment: .trailing),
                    Column(key: "agreed_by", title: "Agreed by"),
                    Column(key: "closed", title: "Closed"),
                ],
                rows: [
                    [
                        .text("1.6c"), .text("Agree a threshold, with \"step down\" & <review>"),
                        .date(written: "Autumn 2019", earliest: "2019-09-01", latest: "2019-11-30"),
                        .number(62), .decimal("12.50"), .list(["Police", "Health"]), .yesNo(false),
                    ],
                    [
                        .text("2.1"), .text("=HYPERLINK(\"http://example.org\")"),
                        .date(written: "", earliest: "2020-01-31", latest: "2020-01-31"),
                        .number(0), .decimal("0.00"), .list([]), .yesNo(true),
                    ],
                    [
                        .text("2.2"), .text("Not recorded"),
                        .cannotTell(["March 2020", "March 2021"]), .notRecorded, .notApplicable,
                        .empty, .text("none"),
                    ],
                ],
                notes: ["Dates are as the plan wrote them."])),
        .table(
            Table(
                title: "Moderated ratings", columns: [Column(key: "rating", title: "Rating")],
                whenEmpty: "Not recorded: no rating is in any paper.")),
        .facts([
            ("Lead", .text("Partnership Manager")),
            ("End date", .notRecorded),
            ("Cafés reached", .number(-3)),
        ]),
    ],
    footer: ["Known at 31 January 2020."])

/// A page with one table of one column, for trying what a cell may hold.
func page(of cells: [Cell], title: String = "Words") -> Page {
    let table = Table(
        title: title, columns: [Column(key: "word", title: "Word")], rows: cells.map { [$0] })
    return Page(title: title, sections: [.table(table)])
}
