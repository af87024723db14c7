import Assurance
import Reports
import Tables
import Testing

/// The examples that the kinds show, as somebody would type them.
@Suite struct KindsPageTests {
    /// The words of a line as a shell takes them.
    private func words(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for letter in line {
            switch letter {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                words.append(word)
                word = ""
            default: word.append(letter)
            }
        }
        return words + [word]
    }

    private func example(_ kind: FactKind) -> String? {
        KindsPage.one(kind).sections.reversed().lazy.compactMap { section in
            if case .paragraph(let text) = section { text } else { nil }
        }.first
    }

    @Test func `every example can be pasted into a shell, and says what the fact gives`() throws {
        for kind in FactKinds.all {
            let line = try #require(example(kind), "\(kind.name)")
            #expect(!line.contains(where: { "$`\\!".contains($0) }), "\(kind.name)")
            #expect(
                words(line)
                    == ["s11", "record", kind.name, kind.type.example.thing]
                    + kind.type.example.fields, "\(kind.name)")
        }
    }

    @Test func `nested parts are spelled out as they are typed, and one of several is said`() throws
    {
        let issued = try #require(FactKinds.newest("standard-set.issued"))
        let fields = try #require(KindsPage.one(issued).table("Fields"))
        #expect(fields.column("field").contains("scale.steps.1.value"))
        let agreed = try #require(FactKinds.newest("action.agreed"))
        let table = try #require(KindsPage.one(agreed).table("Fields"))
        let required = Dictionary(
            uniqueKeysWithValues: zip(table.column("field"), table.column("required")))
        #expect(required["lead"] == "yes")
        #expect(required["plan"] == "one of: objective, source, plan")
        #expect(required["due"] == "no")
    }

    @Test(arguments: [
        ("slipped", "action.slipped"), ("action", "action.agreed"), ("renamed", "name.changed"),
        ("extended", "action.slipped"),
    ])
    func `a word or a kind of thing finds its kinds`(words: String, kind: String) {
        #expect(KindsPage.asked(words).map(\.name).contains(kind))
    }
}
