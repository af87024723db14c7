import Tables
import Testing

/// Sections that are left out where there is nothing in them.
struct MaybeTests {
    private let columns = [Column(key: "number", title: "Number")]

    @Test func `a table without rows is left out, and one with rows is not`() {
        let full = Table(title: "Full", columns: columns, rows: [[.number(1)]])
        let page = Page(
            title: "Page",
            sections: [
                .unlessEmpty(Table(title: "Bare", columns: columns)), .unlessEmpty(full),
            ])
        #expect(page.settled().sections == [.table(full)])
        #expect(!page.written(as: .markdown).contains("Bare"))
    }

    @Test(arguments: Format.allCases)
    func `a picture is drawn only where it is shown`(format: Format) {
        var drawn = 0
        let page = Page(
            title: "Page",
            sections: [
                .table(Table(title: "Full", columns: columns, rows: [[.number(1)]])),
                .unlessBlank("Picture") {
                    drawn += 1
                    return nil
                },
            ])
        _ = page.written(as: format)
        #expect(drawn == (format == .csv ? 0 : 1))
    }

    @Test func `what is said later is said when it is read`() {
        var said = 0
        var page = Page(title: "Page")
        page.sayLater {
            said += 1
            return ["Later."]
        }
        #expect(said == 0)
        #expect(page.lead == ["Later."])
        page.lead.insert("First.", at: 0)
        #expect(page.lead == ["First.", "Later."])
        #expect(said == 1)
    }
}
