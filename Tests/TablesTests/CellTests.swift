import Tables
import Testing

/// The answers that are never to be mistaken for each other.
struct CellTests {
    @Test(arguments: Format.allCases)
    func `not recorded, zero, blank, none and cannot tell are written differently`(_ format: Format)
    {
        let distinct: [Cell] = [
            .notRecorded, .notApplicable, .cannotTell(["0", "1"]), .number(0), .empty, .list([]),
        ]
        let written = distinct.map { page(of: [$0]).written(as: format) }
        #expect(Set(written).count == distinct.count)
    }

    @Test(arguments: Format.allCases)
    func `text from the log cannot pass for a statement of the program`(_ format: Format) {
        let statements: [Cell] = [
            .notRecorded, .notApplicable, .cannotTell(["0", "1"]), .cannotTell(["a", "b"]),
        ]
        let imitations: [Cell] = [
            .text("not recorded"), .list(["not recorded"]), .text("not applicable"),
            .date(written: "not recorded", earliest: "2020-01-01", latest: nil),
            .decimal("not recorded"), .text("cannot tell: either 0 or 1"),
            .text("*not recorded*"), .text("<em>not recorded</em>"),
            .text("{\"not_recorded\": true}"),
            .text("*cannot tell*: either a or b"),
        ]
        let said = Set(statements.map { page(of: [$0]).written(as: format) })
        for imitation in imitations {
            #expect(!said.contains(page(of: [imitation]).written(as: format)), "\(imitation)")
        }
    }

    @Test(arguments: [
        (Cell.text("Police"), "Police"), (.number(-3), "-3"), (.decimal("12.50"), "12.50"),
        (.yesNo(true), "yes"), (.yesNo(false), "no"), (.list([]), "none"),
        (.list(["a", "b"]), "a; b"),
        (.notRecorded, "not recorded"), (.notApplicable, "not applicable"), (.empty, ""),
        (.cannotTell(["1", "2"]), "cannot tell: either 1 or 2"), (.text("None"), "None"),
        (.text("Not recorded"), "\"Not recorded\""),
        (.text("Not recorded by police"), "Not recorded by police"),
        (
            .date(written: "Autumn 2019", earliest: "2019-09-01", latest: "2019-11-30"),
            "Autumn 2019"
        ),
        (
            .date(written: "", earliest: "2019-09-01", latest: "2019-11-30"),
            "2019-09-01 to 2019-11-30"
        ),
        (.date(written: "", earliest: "2019-09-01", latest: "2019-09-01"), "2019-09-01"),
        (.date(written: "", earliest: "2019-09-01", latest: nil), "2019-09-01 or later"),
        (.date(written: "", earliest: nil, latest: "2019-09-01"), "2019-09-01 or earlier"),
        (.date(written: "", earliest: nil, latest: nil), "not recorded"),
    ])
    func `a cell in words`(_ cell: Cell, _ words: String) {
        #expect(cell.words == words)
    }

    @Test(arguments: Format.allCases)
    func `an empty table gives its reason in place of rows`(_ format: Format) {
        func written(_ reason: String) -> String {
            let table = Table(
                title: "Actions", columns: [Column(key: "id", title: "Id")], whenEmpty: reason)
            return Page(title: "Actions", sections: [.table(table)]).written(as: format)
        }
        #expect(written("Not recorded: no paper says.").contains("Not recorded: no paper says."))
        #expect(written("None.") != written("Not recorded."))
    }

    @Test(arguments: Format.allCases)
    func `an empty list says none`(_ format: Format) {
        let written = Page(title: "Plans", sections: [.list([])]).written(as: format)
        switch format {
        case .json: #expect(written.contains("{\n      \"list\": []\n    }"))
        case .csv: #expect(written == "Plans\r\nnone\r\n")
        default: #expect(written.contains("none"))
        }
    }

    @Test(arguments: Format.allCases)
    func `the same page is written as the same bytes`(_ format: Format) {
        #expect(richPage.written(as: format) == richPage.written(as: format))
        #expect(richPage.written(as: format).utf8.last == UInt8(ascii: "\n"))
    }

    @Test func `two pages are equal when all their parts are`() {
        var other = richPage
        #expect(other == richPage)
        #expect(Set([other, richPage]).count == 1)
        other.sections.append(.facts([("Lead", .notRecorded)]))
        #expect(other != richPage)
        #expect(Section.facts([("a", .empty)]) != .facts([("b", .empty)]))
        #expect(Section.facts([("a", .empty)]) != .facts([("a", .number(0))]))
    }

    @Test func `a row that does not fit its columns stops the program`() async {
        await #expect(processExitsWith: .failure) {
            let columns = [Column(key: "id", title: "Id")]
            let table = Table(title: "Actions", columns: columns, rows: [[.number(1), .number(2)]])
            print(Page(title: "Actions", sections: [.table(table)]).written(as: .json))
        }
    }
}
