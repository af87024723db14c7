public import Assurance
public import JSONLines
import Replay

/// JSON Schema (draft 2020-12) of the `data` of a kind of fact.
public enum Schema {
    public static func of(_ kind: FactKind) -> JSONValue {
        let all = kind.fields + FieldDescriber.fields(of: Circumstances.self)
        var schema = members(of: all)
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["$id"] = .string("urn:s11:schema:\(kind.name):\(kind.version)")
        schema["title"] = .string(kind.logType)
        schema["description"] = .string(kind.meaning)
        return object(schema)
    }

    private static func members(of fields: [FieldInfo]) -> [String: JSONValue] {
        var properties: [String: JSONValue] = [:]
        for field in fields {
            var one = members(field.kind)
            one["description"] = .string(field.meaning)
            properties[field.name] = object(one)
        }
        var schema: [String: JSONValue] = [
            "type": "object", "additionalProperties": false, "properties": object(properties),
        ]
        let required = fields.filter(\.isRequired).map(\.name).sorted()
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        return schema
    }

    private static func members(_ kind: FieldInfo.Kind) -> [String: JSONValue] {
        switch kind {
        case .text(.words): ["type": "string", "pattern": "\\S"]
        case .text(.restricted):
            [
                "anyOf": [
                    ["type": "string", "pattern": "\\S"],
                    [
                        "type": "object", "additionalProperties": false, "required": ["_sd"],
                        "properties": [
                            "_sd": ["type": "string", "pattern": "^[A-Za-z0-9_-]{43}$"]
                        ],
                    ],
                ]
            ]
        case .text(.oneOf(let words)): ["enum": .array(words.map { .string($0) })]
        case .text(.form(_, let pattern)): ["type": "string", "pattern": .string(pattern)]
        case .whole: ["type": "integer"]
        case .yesNo: ["type": "boolean"]
        case .date:
            [
                "type": "object", "additionalProperties": false,
                "required": ["asWritten"],
                "properties": [
                    "asWritten": ["type": "string"],
                    "edtf": [
                        "type": "string",
                        "description":
                            "the date in EDTF (ISO 8601-2); absent where the words give no date",
                    ],
                ],
            ]
        case .group(let fields): members(of: fields)
        case .list(let element):
            ["type": "array", "minItems": 1, "items": object(members(element))]
        }
    }

    /// Members in the order of their names, so that the same kind always gives the same text.
    private static func object(_ members: [String: JSONValue]) -> JSONValue {
        .object(
            members.sorted { $0.key < $1.key }.map { JSONMember(name: $0.key, value: $0.value) })
    }
}
