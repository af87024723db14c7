import Tables
import Testing

struct TextWriterTests {
    @Test func `figures line up at the right, whatever the script beside them`() {
        let table = Table(
            title: "Reached",
            columns: [
                Column(key: "who", title: "Who"),
                Column(key: "count", title: "Count", alignment: .trailing),
            ],
            rows: [
                [.text("Cafe\u{301}"), .number(5)], [.text("学校"), .number(12)],
                [.text("👧🏽 girls"), .number(7)], [.text("🇬🇧"), .notRecorded],
            ])
        let expected = """
            Reached

            Who              Count
            --------  ------------
            Cafe\u{301}                 5
            学校                12
            👧🏽 girls             7
            🇬🇧        not recorded

            """
        #expect(Page(title: "", sections: [.table(table)]).written(as: .text) == expected)
    }

    @Test func `colour marks headings and statements, and nothing else`() {
        let written = page(of: [.text("a"), .notRecorded]).written(
            as: .text, Writing(width: nil, useColour: true))
        let expected = """
            \u{1B}[1mWords\u{1B}[0m
            =====

            \u{1B}[1mWord\u{1B}[0m
            ------------
            a
            \u{1B}[2mnot recorded\u{1B}[0m

            """
        #expect(written == expected)
    }

    @Test func `a column that no row has a value for is said once, below`() {
        let table = Table(
            title: "Actions",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "due", title: "Due"),
                Column(key: "done", title: "Done"),
            ],
            rows: [
                [.text("a"), .text("May"), .notRecorded], [.text("b"), .notRecorded, .notRecorded],
            ])
        let expected = """
            Actions
            =======

            Thing  Due
            -----  ------------
            a      May
            b      not recorded

            Note: Not recorded for any of these: Done.

            """
        #expect(Page(title: "Actions", sections: [.table(table)]).written(as: .text) == expected)
    }

    @Test func `a word too long for the terminal is broken, and none of it is lost`() {
        let word = String(repeating: "x", count: 25)
        let written = Page(title: "", lead: ["see \(word) there"]).written(
            as: .text, Writing(width: 10))
        #expect(written == "see\nxxxxxxxxxx\nxxxxxxxxxx\nxxxxx\nthere\n")
    }

    @Test(arguments: [0, -5, 1, 2])
    func `no width is too small to be written at`(_ width: Int) {
        let written = richPage.written(as: .text, Writing(width: width))
        #expect(written.filter { !$0.isWhitespace }.contains("Partnership"))
    }

    @Test func `an empty page is one line break`() {
        #expect(Page(title: "").written(as: .text) == "\n")
    }
}
