import Foundation
import Tables
import Testing
import Trials

/// Random pages: whatever the log holds, each format stays what it claims to be.
struct FuzzTests {
    @Test(arguments: 0..<400)
    func `every format keeps its promises on a random page`(_ number: Int) throws {
        let seed = UInt64(number) &+ 20_191_231
        var random = RandomPages(seed: seed)
        let page = random.page()

        for width in [nil, 8, 24, 80, 200] {
            let text = page.written(as: .text, Writing(width: width))
            #expect(
                text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isHidden($0) },
                "seed \(seed)")
            #expect(!text.contains("\r"), "seed \(seed)")
        }

        let records = try CSVReader.records(page.written(as: .csv))
        let widths = page.sections.compactMap { section in
            if case .table(let table) = section { table.columns.count } else { nil as Int? }
        }
        #expect(
            records.allSatisfy { [1, 2].contains($0.count) || widths.contains($0.count) },
            "seed \(seed)")
        for field in records.joined() where Double(field) == nil {
            #expect(
                field.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true,
                "seed \(seed)")
        }

        let json = page.written(as: .json)
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(read?["title"] as? String == page.title, "seed \(seed)")
        #expect((read?["sections"] as? [Any])?.count == page.sections.count, "seed \(seed)")

        #expect(imbalance(in: page.written(as: .html)) == nil, "seed \(seed)")

        let markdown = page.written(as: .markdown)
        #expect(!markdown.contains("<"), "seed \(seed)")
        for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
            #expect(widths.contains(unescapedPipes(line) - 1), "seed \(seed)")
        }
    }

    @Test(arguments: 0..<200)
    func `plain words of any length keep to the terminal`(_ number: Int) {
        let seed = UInt64(number) &+ 7
        var random = RandomPages(seed: seed, alphabet: Array("abc .-é"))
        let width = Int.random(in: 8...120, using: &random.generator)
        let text = random.page().written(as: .text, Writing(width: width))
        let widest = text.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= width, "seed \(seed)")
        #expect(!text.contains(" \n"), "seed \(seed)")
    }

    private func unescapedPipes(_ line: Substring) -> Int {
        var escaped = false
        return line.count { character in
            defer { escaped = character == "\\" && !escaped }
            return character == "|" && !escaped
        }
    }
}

/// Pages of random shape and random, mostly hostile, text.
struct RandomPages {
    var generator: Chance
    private let alphabet: [Character]

    init(seed: UInt64, alphabet: [Character] = RandomPages.hostile) {
        generator = Chance(seed: seed)
        self.alphabet = alphabet
    }

    static let hostile: [Character] =
        Array("ab 019 =+-@|\\`*_[]<>&\"',;:#{}$~\t\n\r\u{0}\u{7}\u{8}\u{1B}\u{7F}\u{9B}")
        + ["\r\n", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{AD}", "\u{301}"]
        + ["é", "学", "👧🏽", "🇬🇧", "ﷺ", "\u{E0041}", "\u{D7FF}", "\u{10FFFF}"]

    mutating func text() -> String {
        let length = Int.random(in: 0...24, using: &generator)
        return String(
            (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            })
    }

    mutating func texts() -> [String] { (0..<count()).map { _ in text() } }

    mutating func cell() -> Cell {
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: .number(Int.random(in: .min ... .max, using: &generator))
        case 1: .decimal(text())
        case 2: .yesNo(Bool.random(using: &generator))
        case 3:
            .date(
                written: text(), earliest: Bool.random(using: &generator) ? text() : nil,
                latest: nil)
        case 4: .list(texts())
        case 5: .notRecorded
        case 6: .notApplicable
        case 7: .cannotTell([text(), text()])
        case 8: .empty
        default: .text(text())
        }
    }

    mutating func table() -> Table {
        let columns = (0...count()).map { _ in
            Column(
                key: text(), title: text(),
                alignment: Bool.random(using: &generator) ? .leading : .trailing)
        }
        let rows = (0..<count()).map { _ in columns.map { _ in cell() } }
        return Table(title: text(), columns: columns, rows: rows, notes: texts(), whenEmpty: text())
    }

    mutating func drawing() -> Drawing {
        var drawing = Drawing(
            title: text(), summary: text(), words: texts(), width: count(), height: count())
        for text in texts() { drawing.write(text, count(), count()) }
        drawing.draw(.arrow(count(), 0, 9, count()), Ink(.red, .stripes))
        return drawing
    }

    mutating func page() -> Page {
        let sections = (0..<count()).map { _ -> Section in
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: .heading(text())
            case 1: .paragraph(text())
            case 2: .list(texts())
            case 3: .facts((0..<count()).map { _ in (text(), cell()) })
            case 4: .drawing(drawing())
            default: .table(table())
            }
        }
        return Page(title: text(), lead: texts(), sections: sections, footer: texts())
    }

    private mutating func count() -> Int { Int.random(in: 0...4, using: &generator) }
}
