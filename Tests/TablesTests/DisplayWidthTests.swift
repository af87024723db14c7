import Testing

@testable import Tables

/// How wide text is on a terminal, and where it breaks.
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("学校", 4), ("ｆ", 2), ("한", 2), ("🙂", 2),
        ("👧🏽", 2), ("🇬🇧", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("\u{301}", 0), ("“quoted”", 8), ("£5", 2),
    ])
    func `a text has its columns`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func `lines break at spaces, and inside a word only where it alone is too wide`() {
        #expect(Wrapping.lines(of: "one two three", width: 7) == ["one two", "three"])
        #expect(Wrapping.lines(of: "one two three", width: nil) == ["one two three"])
        #expect(Wrapping.lines(of: "accountability", width: 6) == ["accoun", "tabili", "ty"])
        #expect(
            Wrapping.lines(of: "an accountability", width: 6) == ["an", "accoun", "tabili", "ty"])
        #expect(Wrapping.lines(of: "学校学校", width: 5) == ["学校", "学校"])
        #expect(Wrapping.lines(of: "", width: 5) == [""])
    }

    @Test func `a character wider than the line stands alone`() {
        #expect(Wrapping.lines(of: "学校", width: 1) == ["学", "校"])
    }
}
