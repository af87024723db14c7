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

    @Test func `every kind of fact and of thing has words of its own, short and plain`() throws {
        for kind in FactKinds.all where !kind.name.hasPrefix("event.") {
            var given = Given()
            let sentences = try given.plainly(kind)
            #expect(!sentences.isEmpty, "\(kind.name)")
            for sentence in sentences {
                let said = sentence.lowercased()
                #expect(sentence.split(separator: " ").count <= 16, "\(kind.name): \(sentence)")
                for word in Self.jargon {
                    #expect(!said.contains(word), "\(word) in \(kind.name): \(sentence)")
                }
            }
        }
    }

    @Test func `a life is told step by step, with what children said and what was wrong`() throws {
        var year = try eventful()
        year.given.from("002", known: "2023-07-01")
        let claim = try #require(
            year.given.history.facts(of: ThingID(reading: "action/c")).last)
        try year.record(
            "event.corrected", "action/c", "target=\(claim.at.id.text)", "reason=A slip of the pen",
            "right.1.field=effective", "right.1.value=2023-03-08")
        let picture = try year.given.picture(asAt: "2023-06-30")
        let told = PlainBiography(try ThingID(reading: "action/c")).page(picture)
        #expect(told.lead.first == "This is about a promise. It is called “Write to each school”.")
        let text = told.written(as: .text)
        #expect(text.contains("8 March 2023: The Training Lead said that it is done."))
        #expect(text.contains("Mistakes that were found"))
        let voice = PlainBiography(try ThingID(reading: "action/d")).page(picture)
        #expect(voice.written(as: .text).contains("It was easier to talk to somebody"))
        let slipped = PlainBiography(try ThingID(reading: "action/a")).page(picture)
        #expect(slipped.lead.last == "The date was moved once. It is now three months late.")
        for page in [told, voice, slipped] {
            #expect(Self.sentences(page).allSatisfy { $0.split(separator: " ").count <= 25 })
        }
    }

    @Test func `a difference is told by promises, marks and cases`() throws {
        let year = try eventful()
        let pages = try [("2022-06-30", "2022-12-31"), ("2022-12-31", "2023-06-30")].map {
            PlainDifference(
                try year.given.picture(asAt: $0), try year.given.picture(asAt: $1)
            ).page()
        }
        #expect(pages[0].lead[1].hasPrefix("New promises: none. Dates moved: one."))
        #expect(pages[1].lead[1].hasSuffix("Checked and done: one. Dropped: one."))
        for sentence in pages.flatMap(Self.sentences) {
            for word in Self.jargon {
                #expect(!sentence.lowercased().contains(word), "\(word) in: \(sentence)")
            }
        }
    }
}

extension Given {
    /// The plain sentences of a fact of a kind, with none of its fields filled, told in a life.
    fileprivate mutating func plainly(_ kind: FactKind) throws -> [String] {
        try recordEmpty(kind)
        guard let id = history.facts.last?.at.subject else { return [] }
        let page = PlainDifference(Picture(History(), at: try picture().cut), try picture())
            .page()
        let lists = page.sections.flatMap { section in
            if case .list(let items) = section { items } else { [String]() }
        }
        let life = PlainBiography(id).page(try picture()).sections.flatMap { section in
            if case .list(let items) = section { items } else { [String]() }
        }
        return (lists + life).flatMap { item in
            item.split { ".?!".contains($0) }.map(String.init)
                .filter { $0.contains(where: \.isLetter) }
        }
    }
}
