/// How a page looks on paper: A4, and where it has parts, each on its own sheet, with the page
/// number and the history it answers from at every foot.
enum Printing {
    static func style(of page: Page) -> String {
        guard !page.parts.isEmpty else { return sheet(foot: "") }
        return sheet(foot: foot(page)) + parts
    }

    private static func sheet(foot: String) -> String {
        "@page { size: A4; margin: 16mm 14mm 20mm;\(foot) }\n"
    }

    /// The margins of paged media (CSS Paged Media Level 3, section 4): a browser without them
    /// prints none, and the footer at the end says the same.
    private static func foot(_ page: Page) -> String {
        let said = [page.footer.first, page.footer.count > 1 ? page.footer.last : nil]
            .compactMap { $0 }.map(quoted).joined(separator: " \"\\a \" ")
        let look = "font: 8pt Arial, Helvetica, sans-serif; color: #4d4d4d;"
        return """

              @bottom-left { content: \(said.isEmpty ? "\"\"" : said); white-space: pre; \(look) }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); \(look) }

            """
    }

    private static let parts = """
        @media print {
          h1 { font-size: 24pt; margin: 14mm 0 8mm; }
          .lead { font-size: 11pt; }
          .part { break-before: page; border-top: 0; margin-top: 0; }
          nav li, .part > ul > li { break-inside: avoid; }
          nav { font-size: 9pt; line-height: 1.3; }
          nav ol { columns: 2; column-gap: 10mm; }
          thead, caption { break-after: avoid; }
          thead tr { break-after: avoid; }
          tbody tr:last-child { break-before: avoid; }
          table { font-size: 8.5pt; line-height: 1.3; }
          td ul, th ul { padding-left: 1em; }
          th, td { padding: 1.2mm 2mm 1.2mm 0; overflow-wrap: break-word; }
          tbody th { min-width: 24mm; }
          a { color: #000; }
        }
        """

    /// A text as a CSS string; whatever is not a plain letter, figure or mark is escaped by its
    /// number (CSS Syntax Level 3, section 4.3.7).
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in SafeText.line(text).unicodeScalars {
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
                    || " .,:;-".unicodeScalars.contains(scalar))
            if isPlain {
                quoted.unicodeScalars.append(scalar)
            } else {
                quoted += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return quoted + "\""
    }
}
