import Assurance
import Foundation
import Reports
import Tables
import Testing

/// What is said in plain words is short, and uses no word of the field.
@Suite struct PlainWordsTests {
    /// Words of the field that a plain page never uses of itself.
    static let jargon = [
        "moderat", "slippage", "slipped", "quorate", "supersed", "evidenced", "as at ", "brag",
        "overdue", "stakeholder", "multi-agency", "threshold", "milestone", "oversight",
        "transferr",
        "implement", "assurance", "statutory", "reworded", "outcome",
    ]

    /// Every sentence of a page but its footer.
    static func sentences(_ page: Page) -> [String] {
        let texts =
            page.lead
            + page.sections.flatMap { section -> [String] in
                switch section {
                case .paragraph(let text): [text]
                case .list(let items): items
                default: []
                }
            }
        return texts.flatMap { text in
            text.split { ".?!".contains($0) }.map(String.init)
                .filter { $0.contains(where: \.isLetter) }
        }
    }

    private func eventful() throws -> AuditedYear {
        var year = try AuditedYear()
        for name in ["b", "c", "d", "e", "f"] {
            try year.promise("action/\(name)", "Write to each school")
        }
        try year.record("action.slipped", "action/a", "to=2024-03-31", "effective=2022-11-01")
        try year.record("thing.withdrawn", "action/b", "effective=2023-01-01")
        try year.record(
            "action.completion-claimed", "action/c", "claimedBy=Training Lead",
            "effective=2023-03-01")
        try year.record("action.completion-claimed", "action/d", "effective=2023-03-01")
        try year.record("action.completion-verified", "action/d", "effective=2023-03-10")
        try year.record(
            "impact.evidenced", "action/d", "measure=Calls",
            "voiceOfChild=It was easier to talk to somebody", "effective=2023-05-01")
        try year.record(
            "wording.changed", "action/e", "to=Write to a school", "effective=2023-01-01")
        return year
    }

    @Test func `sentences are short, on average no more than twelve words, at most twenty-five`()
        throws
    {
        let sentences = Self.sentences(try eventful().page(["plain=yes"]))
        let lengths = sentences.map { $0.split(separator: " ").count }
        #expect(lengths.count > 40)
        #expect(Double(lengths.reduce(0, +)) / Double(lengths.count) <= 12)
        #expect(lengths.allSatisfy { $0 <= 25 })
    }

    @Test func `no word of the field is used`() throws {
        let page = try eventful().page(["plain=yes"])
        for sentence in Self.sentences(page) {
            for word in Self.jargon {
                #expect(!sentence.lowercased().contains(word), "\(word) in: \(sentence)")
            }
        }
    }

    @Test func `it says what was promised, how late it is, and what children said`() throws {
        let said = Self.sentences(try eventful().page(["plain=yes"])).joined(separator: ".")
        #expect(said.contains("The new date is 31 March 2024. That is three months late"))
        #expect(said.contains("Children said: It was easier to talk to somebody"))
        #expect(said.contains("Since then nobody has written down anything about it"))
    }
}
