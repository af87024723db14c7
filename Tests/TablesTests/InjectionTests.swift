import Foundation
import Tables
import Testing

/// Text from the log tries to act; in every format it is only read.
struct InjectionTests {
    @Test(arguments: [
        "\u{1B}]0;owned\u{7}", "\u{1B}[2J\u{1B}[H", "a\u{9B}31m", "\u{8}\u{8}\u{8}ok", "x\u{202E}y",
        "a\u{0}b", "\u{1B}]8;;http://example.org\u{1B}\\click\u{1B}]8;;\u{1B}\\",
    ])
    func `no format passes a terminal sequence on`(_ text: String) {
        let everywhere = Page(
            title: text, lead: [text],
            sections: [
                .heading(text), .paragraph(text), .list([text]), .facts([(text, .text(text))]),
                .table(
                    Table(
                        title: text, columns: [Column(key: text, title: text)],
                        rows: [
                            [.text(text)], [.list([text, text])], [.decimal(text)],
                            [.date(written: text, earliest: text, latest: text)],
                            [.date(written: "", earliest: text, latest: nil)],
                            [.cannotTell([text, text])],
                        ], notes: [text])),
                .table(Table(title: text, columns: [], whenEmpty: text)),
            ], footer: [text])
        for format in Format.allCases {
            let written = everywhere.written(as: format, Writing(width: 30))
            #expect(written.unicodeScalars.allSatisfy { isQuiet($0) }, "\(format)")
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"), ("\r=1", "' =1"), ("\n=1", "' =1"), ("  =1", "'  =1"), ("'=1", "''=1"),
        ("\u{A0}=1", "'\u{A0}=1"), ("\u{2003}+1", "'\u{2003}+1"), ("\u{3000}-1", "'\u{3000}-1"),
        (" \t@x", "'  @x"), ("\u{200B}=1", "\\u{200B}=1"), ("\u{FEFF}=1", "\\u{FEFF}=1"),
        ("\u{2003}'\u{A0}=1", "'\u{2003}'\u{A0}=1"), ("\u{3000}a", "\u{3000}a"),
        ("＝1", "'＝1"), ("'Safeguarding First'", "'Safeguarding First'"), ("a=b", "a=b"),
        ("=a,\"b\"", "'=a,\"b\""), ("a;=1", "a;=1"), ("", ""), ("£5 – due", "£5 – due"),
    ])
    func `text never starts a formula in a spreadsheet`(_ text: String, _ field: String) throws {
        let records = try CSVReader.records(page(of: [.text(text)]).written(as: .csv))
        #expect(records == [["word"], [field]])
    }

    @Test func `titles, keys and labels do not start a formula either`() throws {
        let table = Table(title: "=t", columns: [Column(key: "=k", title: "=c")], whenEmpty: "=w")
        let page = Page(title: "=p", sections: [.table(table), .facts([("=l", .text("=v"))])])
        let records = try CSVReader.records(page.written(as: .csv))
        #expect(
            records == [
                ["'=t"], ["'=k"], ["'=w"], [""], ["'=p"], ["label", "value"], ["'=l", "'=v"],
            ])
    }

    @Test func `numbers stay numbers in CSV, and only numbers do`() throws {
        let cells: [Cell] = [
            .number(-5), .decimal("-0.50"), .decimal("-1+1"), .decimal("--1"), .decimal("-"),
            .decimal("1,234.5"),
        ]
        let records = try CSVReader.records(page(of: cells).written(as: .csv))
        #expect(
            records.dropFirst().map(\.first) == ["-5", "-0.50", "'-1+1", "'--1", "'-", "1,234.5"])
    }

    @Test func `HTML shows tags, quotes and entities as they were written`() {
        let text = "<script>alert(\"1\")</script> & ' &lt; </td></title>"
        let written = page(of: [.text(text), .list([text, text])], title: text).written(as: .html)
        #expect(!written.contains("<script"))
        #expect(
            written.contains(
                "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39; &amp;lt;"))
        #expect(imbalance(in: written) == nil)
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("**x** _y_ `z`", "\\*\\*x\\*\\* \\_y\\_ \\`z\\`"),
        ("[l](javascript:x)", "\\[l\\](javascript:x)"), ("a\\", "a\\\\"),
        ("a\n| b |", "a \\| b \\|"),
        ("~~a~~ $x$", "\\~\\~a\\~\\~ \\$x\\$"),
    ])
    func `Markdown shows marks as they were written`(_ text: String, _ cell: String) {
        #expect(page(of: [.text(text)]).written(as: .markdown).contains("\n| \(cell) |\n"))
    }

    @Test(arguments: [
        ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("12. a", "12\\. a"),
        ("3) a", "3\\) a"),
        ("> a", "&gt; a"), ("    code", "code"), ("---", "\\---"), ("===", "\\==="),
        ("1.6c", "1\\.6c"),
        ("2019 was", "2019 was"),
    ])
    func `a paragraph in Markdown stays a paragraph`(_ text: String, _ block: String) {
        #expect(Page(title: "t", lead: [text]).written(as: .markdown) == "# t\n\n\(block)\n")
    }

    @Test func `JSON gives text back exactly`() throws {
        let text = "\"\\ \u{0}\u{1B}\n\r\t\u{7F}\u{202E}\u{E0041}</script>\u{2028}é😀"
        let written = page(of: [.text(text)]).written(as: .json)
        let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
        let sections = try #require(read?["sections"] as? [[String: [String: Any]]])
        let rows = try #require(sections.first?["table"]?["rows"] as? [[String: String]])
        #expect(rows.map { $0["word"] } == [text])
    }

    @Test func `a repeated column key is told apart`() throws {
        let columns = ["due", "due", "due_2"].map { Column(key: $0, title: $0) }
        let table = Table(
            title: "Due", columns: columns, rows: [[.number(1), .number(2), .number(3)]])
        let page = Page(title: "Due", sections: [.table(table)])
        #expect(page.written(as: .csv).hasPrefix("due,due_2,due_2_2\r\n"))
        #expect(page.written(as: .json).contains("{\"due\": 1, \"due_2\": 2, \"due_2_2\": 3}"))
    }
}

/// Whether a character is safe to send to a terminal; the program's own line breaks are.
func isQuiet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r": true
    default: !SafeText.isHidden(scalar)
    }
}

/// The readers used above are strict, or what they accept would prove nothing.
struct ReaderTests {
    @Test(arguments: ["a", "a\n", "a\r", "\"a\r\n", "a\"b\r\n", "\"a\"b\r\n"])
    func `what is not CSV is refused`(_ text: String) {
        #expect(throws: CSVReader.Problem.self) { try CSVReader.records(text) }
    }

    @Test(arguments: [
        "<p>", "<p></b></p>", "</p>", "<p>a < b</p>", "<p>a > b</p>", "<p a=\">b</p>",
    ])
    func `what is not balanced is seen`(_ html: String) {
        #expect(imbalance(in: html) != nil)
    }
}
