import Tables
import Testing

/// What must be said before all else is said first in every format that has a place for it.
struct BannerTests {
    private let page = Page(
        title: "Actions", lead: ["None is overdue."], banner: "Synthetic: *made* <up>")

    @Test func `text begins with the banner`() {
        #expect(
            page.written(as: .text)
                == "Synthetic: *made* <up>\n\nActions\n=======\n\nNone is overdue.\n")
    }

    @Test func `Markdown begins with the banner, as a quotation`() {
        #expect(
            page.written(as: .markdown).hasPrefix("> **Synthetic: \\*made\\* &lt;up&gt;**\n\n# "))
    }

    @Test func `HTML has the banner above the answer`() {
        #expect(
            page.written(as: .html).contains(
                "<body>\n<header><p>Synthetic: *made* &lt;up&gt;</p></header>\n<main>\n<h1>"))
    }

    @Test func `JSON has the banner as its first member`() {
        #expect(page.written(as: .json).hasPrefix("{\n  \"banner\": \"Synthetic: *made* <up>\",\n"))
    }

    @Test(arguments: Format.allCases) func `a page without a banner says none`(format: Format) {
        let plain = Page(title: "Actions").written(as: format)
        #expect(!plain.contains("banner") && !plain.contains("<header>"))
    }
}
