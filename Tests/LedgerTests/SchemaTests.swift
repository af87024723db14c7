import Assessment
import Assurance
import Foundation
import JSONLines
import Replay
import Testing
import Trials

@testable import Ledger

/// The JSON Schema of every kind of fact, kept under `events/schema` for others to use.
struct SchemaTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "events/schema")

    private static func file(_ kind: FactKind) -> String { "\(kind.name).v\(kind.version).json" }

    private static func text(_ kind: FactKind) throws -> Data {
        Data(try Schema.of(kind).canonicalBytes() + [0x0A])
    }

    @Test func `the schemas kept are those of the facts`() throws {
        if ProcessInfo.processInfo.environment["ACCEPT"] == "1" { try Self.accept() }
        for kind in FactKinds.all {
            let kept = try? Data(contentsOf: Self.folder.appending(path: Self.file(kind)))
            let isSame = try kept == Self.text(kind)
            #expect(isSame, "\(Self.file(kind)) is not as the fact says. Accept with ACCEPT=1.")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(FactKinds.all.map(Self.file)))
    }

    private static func accept() throws {
        let files = FileManager.default
        try? files.removeItem(at: folder)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for kind in FactKinds.all {
            try text(kind).write(to: folder.appending(path: file(kind)))
        }
    }

    @Test(arguments: FactKinds.all.map(\.name))
    func `a schema names each field with its meaning`(name: String) throws {
        let kind = try #require(FactKinds.newest(name))
        let schema = try JSONValue(parsing: Schema.of(kind).canonicalBytes())
        let fields = kind.fields + FieldDescriber.fields(of: Circumstances.self)
        let properties = try #require(schema["properties"]?.members)
        #expect(Set(properties.map(\.name)) == Set(fields.map(\.name)))
        for field in fields {
            #expect(schema["properties"]?[field.name]?["description"]?.text == field.meaning)
        }
        let required = (schema["required"]?.elements ?? []).compactMap(\.text)
        #expect(required == fields.filter(\.isRequired).map(\.name).sorted())
        #expect(schema["title"]?.text == kind.logType)
    }

    @Test(arguments: Seeds.kept([], fresh: 2))
    func `every fact answers to its schema, and none with a field more`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        for kind in FactKinds.all {
            let schema = Schema.of(kind)
            let data = try Self.data(kind.type, &chance)
            let found = SchemaCheck.faults(of: data, in: schema)
            #expect(found == [], "\(kind.name)")
            guard case .object(var members) = data else { continue }
            members.append(JSONMember(name: "colour", value: "blue"))
            #expect(
                SchemaCheck.faults(of: .object(members), in: schema) == ["colour is no property"])
        }
    }

    private static func data<F: AnyFact>(
        _ type: F.Type, _ chance: inout Chance
    ) throws -> JSONValue {
        try FieldsToJSON.data(
            try Filling.group(type, &chance, .partial),
            try Filling.group(Circumstances.self, &chance, .partial))
    }
}

/// As much of JSON Schema as the schemas use.
enum SchemaCheck {
    static func faults(of value: JSONValue, in schema: JSONValue) -> [String] {
        var faults: [String] = []
        if let words = schema["enum"]?.elements, !words.contains(value) {
            faults.append("not one of the words")
        }
        switch schema["type"]?.text {
        case "object": faults += members(value, schema)
        case "array":
            let elements = value.elements ?? []
            if elements.count < schema["minItems"]?.integer ?? 0 { faults.append("no elements") }
            faults += elements.flatMap { self.faults(of: $0, in: schema["items"] ?? .null) }
        case "string":
            guard let text = value.text else { return ["no string"] }
            if let pattern = schema["pattern"]?.text,
                text.range(of: pattern, options: .regularExpression) == nil
            {
                faults.append("\(text) is not like \(pattern)")
            }
        case "integer": if value.integer == nil { faults.append("no integer") }
        case "boolean": if value.bool == nil { faults.append("no boolean") }
        default:
            if let any = schema["anyOf"]?.elements {
                let each = any.map { self.faults(of: value, in: $0) }
                if !each.contains([]) { faults += each.first ?? [] }
            } else if schema["enum"] == nil {
                faults.append("no type")
            }
        }
        return faults
    }

    private static func members(_ value: JSONValue, _ schema: JSONValue) -> [String] {
        guard let members = value.members else { return ["no object"] }
        let required = (schema["required"]?.elements ?? []).compactMap(\.text)
        let missing = required.filter { value[$0] == nil }.map { "\($0) is missing" }
        return missing
            + members.flatMap { member in
                schema["properties"]?[member.name].map { faults(of: member.value, in: $0) }
                    ?? ["\(member.name) is no property"]
            }
    }
}
