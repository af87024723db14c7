import Tables
import Testing

@Suite struct PartTests {
    private let page = Page(
        title: "A pack", lead: ["First."],
        sections: [
            .part(Part(title: "One & two", note: "3 <questions>")), .heading("Inside"),
            .paragraph("Text."), .part(Part(title: "Three")), .list(["x"]),
        ], footer: ["As at 1 May 2023; \"known\" now.", "Checkpoint: root ab\\c."])

    @Test func `the contents name every part and lead to it`() {
        let html = page.written(as: .html)
        #expect(html.contains("<a href=\"#part-1\">One &amp; two</a>"))
        #expect(html.contains("3 &lt;questions&gt;"))
        #expect(html.contains("<section class=\"part\" id=\"part-2\" aria-labelledby=\"title-2\">"))
        #expect(html.contains("<h2 id=\"title-2\">Three</h2>"))
        #expect(html.contains("<h3>Inside</h3>"))
        #expect(html.components(of: "<section").count == html.components(of: "</section>").count)
    }

    @Test func `each part begins a sheet of A4, with the history at every foot`() {
        let html = page.written(as: .html)
        #expect(html.contains("size: A4"))
        #expect(html.contains(".part { break-before: page;"))
        #expect(html.contains("counter(page)"))
    }

    @Test func `the foot is a CSS string that nothing in it can leave`() {
        var page = page
        page.footer = ["\"; } </style><script>alert(1)</script>", "\\ end"]
        let html = page.written(as: .html)
        #expect(!html.contains("<script>"))
        #expect(html.components(of: "</style>").count == 2)
        #expect(html.contains("content: \"\\22 \\3b \\20") == false)
    }

    @Test func `a page without parts has neither contents nor feet`() {
        let html = Page(title: "Short", sections: [.heading("H")]).written(as: .html)
        #expect(!html.contains("<nav"))
        #expect(!html.contains("counter(page)"))
        #expect(html.contains("<h2>H</h2>"))
    }

    @Test func `text, Markdown, JSON and CSV name the parts too`() {
        #expect(page.written(as: .text).contains("Three\n====="))
        #expect(page.written(as: .markdown).contains("## One &amp; two\n\n### Inside"))
        #expect(page.written(as: .json).contains("\"part\": \"Three\""))
        #expect(page.written(as: .csv).contains("Three"))
    }
}

extension String {
    fileprivate func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
