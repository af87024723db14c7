import Foundation
import Tables
import Testing

/// A picture shows the same to those who see it and those who do not.
struct DrawingTests {
    private func everything(_ text: String = "Agreed") -> Drawing {
        var drawing = Drawing(
            title: "Due dates: " + text, summary: "It slipped once. " + text,
            words: ["From May to July. " + text, text], width: 200, height: 100)
        for fill in Ink.Fill.allCases {
            for pattern in Ink.Pattern.allCases {
                drawing.draw(.box(x: 1, y: 2, width: 30, height: 20), Ink(fill, pattern))
            }
        }
        for line in Ink.Line.allCases { drawing.draw(.line(0, 0, 9, 9), Ink(.none, .plain, line)) }
        drawing.draw(.arrow(1, 1, 90, 1))
        drawing.draw(.disc(x: 9, y: 9, radius: 4))
        drawing.draw(.diamond(x: 9, y: 9, radius: 4), Ink(.dark, .dots))
        drawing.write(text, 5, 5, .middle, Lettering(size: 12, isBold: true))
        return drawing
    }

    private func page(_ drawings: [Drawing]) -> Page {
        Page(title: "Pictures", sections: drawings.map(Section.drawing))
    }

    @Test func `HTML draws it inline, named and described`() throws {
        let html = page([everything()]).written(as: .html)
        #expect(html.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""))
        #expect(html.contains("aria-labelledby=\"picture-1-title picture-1-desc\""))
        #expect(html.contains("<title id=\"picture-1-title\">Due dates: Agreed</title>"))
        #expect(html.contains("<desc id=\"picture-1-desc\">It slipped once. Agreed</desc>"))
        #expect(html.contains("<li>From May to July. Agreed</li>"))
        #expect(imbalance(in: html) == nil)
    }

    @Test func `two drawings on one page share no id`() {
        let html = page([everything(), everything()]).written(as: .html)
        let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(ids.count > 5)
        #expect(Set(ids).count == ids.count)
        for target in html.matches(of: /url\(#([^)]*)\)/) {
            #expect(ids.contains(String(target.1)))
        }
    }

    /// Every point that a path of M, L, H, V and h names, in order.
    private func points(_ path: Substring) throws -> [(x: Int, y: Int)] {
        var at = (x: 0, y: 0)
        return try path.matches(of: /([MLHVh])(-?\d+)(?: (-?\d+))?/).map { step in
            let first = try #require(Int(step.2))
            switch step.1 {
            case "H": at.x = first
            case "V": at.y = first
            case "h": at.x += first
            default: at = (first, try #require(step.3.flatMap { Int($0) }))
            }
            return at
        }
    }

    @Test(arguments: [Ink.Pattern.stripes, .dots, .checks])
    func `a pattern keeps within its shape, and two patterns differ`(_ pattern: Ink.Pattern) throws
    {
        for (x, y, width, height) in [(0, 0, 40, 20), (3, 5, 31, 17), (-7, 9, 8, 8), (1, 1, 2, 2)] {
            var drawing = Drawing(title: "P", summary: "P", width: 99, height: 99)
            drawing.draw(.box(x: x, y: y, width: width, height: height), Ink(.red, pattern))
            let html = page([drawing]).written(as: .html)
            let hatches = html.matches(of: #/<path d="([^"]*)" fill="none" stroke="#595959"/#)
            #expect(width < 8 || hatches.count == 1)
            for point in try hatches.flatMap({ try points($0.1) }) {
                #expect((x...x + width).contains(point.x) && (y...y + height).contains(point.y))
            }
        }
        let all = try [Ink.Pattern.stripes, .dots, .checks].map { one in
            var drawing = Drawing(title: "P", summary: "P", width: 99, height: 99)
            drawing.draw(.box(x: 0, y: 0, width: 40, height: 20), Ink(.red, one))
            let html = page([drawing]).written(as: .html)
            return try #require(html.firstMatch(of: #/<path d="([^"]*)" fill="none"/#)).1
        }
        #expect(Set(all).count == 3)
    }

    @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"x", "]]>&lt;", "\u{1B}[2J\u{202E}"])
    func `text in a drawing can do nothing`(_ text: String) {
        let page = page([everything(text)])
        let html = page.written(as: .html)
        #expect(!html.contains("<script>alert"))
        #expect(imbalance(in: html) == nil)
        for format in Format.allCases {
            let written = page.written(as: format, Writing(width: 30))
            #expect(written.unicodeScalars.allSatisfy { isQuiet($0) }, "\(format)")
        }
    }

    @Test func `text and Markdown give its words`() {
        let drawing = Drawing(
            title: "Ratings", summary: "Two went up.", words: ["A to B", "C to D"], width: 9,
            height: 9)
        #expect(
            page([drawing]).written(as: .text)
                == """
                Pictures
                ========

                Ratings

                Two went up.

                - A to B
                - C to D

                """)
        #expect(
            page([drawing]).written(as: .markdown)
                == "# Pictures\n\n**Ratings**\n\nTwo went up.\n\n- A to B\n- C to D\n")
    }

    @Test func `text leaves a drawing out where a table says the same`() {
        let drawing = Drawing(
            title: "Ratings", summary: "Up.", table: "All ratings", width: 9, height: 9)
        #expect(page([drawing]).written(as: .text) == "Pictures\n========\n")
        #expect(page([drawing]).written(as: .markdown) == "# Pictures\n")
        #expect(
            page([drawing]).written(as: .html).contains(
                "<li>The table &quot;All ratings&quot; says the same.</li>"))
    }

    @Test func `JSON gives its words, and CSV only where there is no table`() throws {
        let drawing = Drawing(
            title: "Ratings", summary: "Up.", words: ["A"], width: 9, height: 9)
        let json = page([drawing]).written(as: .json)
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let section = (read?["sections"] as? [[String: [String: Any]]])?.first?["drawing"]
        #expect(section?["summary"] as? String == "Up.")
        #expect(section?["words"] as? [String] == ["A"])
        #expect(page([drawing]).written(as: .csv) == "Pictures\r\nRatings\r\nUp.\r\nA\r\n")
        var both = page([drawing])
        both.sections.append(.table(Table(title: "T", columns: [Column(key: "k", title: "K")])))
        #expect(both.written(as: .csv) == "k\r\nNone.\r\n")
    }

    @Test func `words too long for their place end in an ellipsis`() {
        let lettering = Lettering(size: 10)
        #expect(lettering.lines(of: "one two three", width: 200) == ["one two three"])
        #expect(
            lettering.lines(of: "one two three four five", width: 54, atMost: 2)
                == ["one two", "three…"])
        for width in 1...60 {
            for line in lettering.lines(of: "unfathomable é学 words", width: width) {
                #expect(lettering.width(of: line) <= max(width, 24) + 6)
            }
        }
    }

    @Test func `every fill is light enough for dark letters`() throws {
        let html = page([everything()]).written(as: .html)
        let fills = Set(html.matches(of: #/ fill="\#([0-9a-f]+)"/#).map { String($0.1) })
        for fill in fills where fill != "1a1a1a" {
            #expect(contrast(fill, "1a1a1a") >= 7, "\(fill)")
        }
        for line in Set(html.matches(of: #/ stroke="\#([0-9a-f]+)"/#).map { String($0.1) })
        where line != "fff" {
            #expect(contrast(line, "fff") >= 4.5, "\(line)")
        }
    }

    /// The contrast of two colours by WCAG 2.2, "contrast ratio" and "relative luminance".
    private func contrast(_ one: String, _ other: String) -> Double {
        let two = [luminance(one), luminance(other)].sorted()
        return (two[1] + 0.05) / (two[0] + 0.05)
    }

    private func luminance(_ hex: String) -> Double {
        let full = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
        let parts = stride(from: 0, to: 6, by: 2).map { at -> Double in
            let start = full.index(full.startIndex, offsetBy: at)
            let part = full[start..<full.index(start, offsetBy: 2)]
            let value = Double(Int(part, radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
