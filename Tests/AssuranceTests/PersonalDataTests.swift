import Assurance
import Foundation
import Testing

/// What the guard stops and what it lets pass, by two tables: texts with invented persons in them,
/// and texts with none, of bodies, roles and places whose names are like those of persons.
struct PersonalDataTests {
    private struct Line {
        /// A title, a text, or the id of a thing.
        let sort: String
        let text: String
    }

    private static func lines(_ file: String) throws -> [Line] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: file)
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return Line(sort: cells[0], text: cells[1])
        }
    }

    private static func isStopped(_ line: Line) -> Bool {
        let data = PersonalData()
        return (line.sort == "id" ? data.found(inID: line.text) : data.found(in: line.text)) != nil
    }

    @Test func `of two hundred planted texts, ninety-eight in a hundred are stopped`() throws {
        let planted = try Self.lines("PlantedNames.tsv")
        #expect(planted.count == 200)
        let missed = planted.filter { !Self.isStopped($0) }
        #expect(missed.count <= 4, "missed: \(missed.map(\.text))")
    }

    @Test func `a text of bodies, roles and places is not stopped`() throws {
        let plain = try Self.lines("PlainTexts.tsv")
        #expect(plain.count >= 120)
        for line in plain { #expect(!Self.isStopped(line), "\(line.text)") }
    }

    @Test func `nothing that either ledger of the house or a partnership's batch says is stopped`()
        throws
    {
        let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for path in [
            "events/merton/events.jsonl", "events/example/events.jsonl",
            "events/england/events.jsonl", "Tests/Partnerships/thurrock.jsonl",
            "Tests/Partnerships/scales.jsonl",
        ] {
            let text = try String(contentsOf: house.appending(path: path), encoding: .utf8)
            for line in text.split(separator: "\n") {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let data = (object as? [String: Any])?["data"] as Any
                for one in Self.texts(in: data) {
                    #expect(PersonalData().found(in: one) == nil, "\(path): \(one)")
                }
            }
        }
    }

    private static func texts(in value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(texts)
        case let object as [String: Any]: object.values.flatMap(texts)
        default: []
        }
    }

    @Test(arguments: [
        ("9434765919", true), ("943 476 5919", true), ("943-476-5919", true),
        ("9434765918", false), ("94347659190", false), ("0000000000", false),
    ])
    func `an NHS number is known by its check digit`(number: String, isOne: Bool) {
        #expect((PersonalData().found(in: "no. \(number) here") == "holds an NHS number") == isOne)
    }

    @Test(arguments: [("H801200001001", true), ("A801200001001", false), ("H80120000100", false)])
    func `a unique pupil number is known by its check letter`(number: String, isOne: Bool) {
        let found = PersonalData().found(in: "pupil \(number).")
        #expect((found == "holds a unique pupil number") == isOne)
    }

    @Test func `a name that the ledger gives to a body is no person's`() {
        let text = "Anna Freud and Karen Holt spoke."
        #expect(PersonalData().found(in: text)?.contains("Anna Freud") == true)
        let known = PersonalData(known: ["Anna Freud"])
        #expect(known.found(in: "Anna Freud spoke.") == nil)
        #expect(known.found(in: text)?.contains("Karen Holt") == true)
    }

    @Test(arguments: ["Zoe\u{301} Nu\u{301}n\u{303}ez", "KAREN HARGREAVES", "Zoë O’Nuñez"])
    func `accents and capitals hide nothing`(name: String) {
        #expect(PersonalData().found(in: "told by \(name) today") != nil)
    }
}
