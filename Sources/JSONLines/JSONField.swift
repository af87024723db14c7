/// A view of one value in a `JSONIndex`, whatever its kind.
public struct JSONField {
    let index: JSONIndex
    let token: Int

    /// The kinds of JSON value, in a person's words.
    public enum Kind: String, Hashable, Sendable {
        case null = "nothing (null)"
        case bool = "true or false"
        case integer = "a whole number"
        case decimal = "a decimal number"
        case text = "text"
        case array = "a list"
        case object = "an object"
    }

    public var kind: Kind {
        switch index.tokens[token].kind {
        case .null: .null
        case .no, .yes: .bool
        case .integer: .integer
        case .decimal: .decimal
        case .string, .name: .text
        case .array: .array
        case .object: .object
        }
    }

    public var isNull: Bool { index.tokens[token].kind == .null }

    public var text: String? {
        let found = index.tokens[token]
        guard found.kind == .string else { return nil }
        return JSONText.decoded(index.bytes.start, found)
    }

    public var integer: Int? {
        let found = index.tokens[token]
        guard found.kind == .integer else { return nil }
        return Int(JSONNumber.integer(index.bytes.start, Int(found.start), Int(found.end)))
    }

    /// The number, whole or not.
    public var number: Double? {
        let found = index.tokens[token]
        guard found.kind == .integer || found.kind == .decimal else { return nil }
        return JSONNumber.decimal(index.bytes.start, Int(found.start), Int(found.end))
    }

    public var bool: Bool? {
        switch index.tokens[token].kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    public var object: JSONFields? {
        guard index.tokens[token].kind == .object else { return nil }
        return JSONFields(index: index, token: token)
    }

    public var elements: JSONElements? {
        guard index.tokens[token].kind == .array else { return nil }
        return JSONElements(index: index, token: token)
    }

    /// Where the value stands in the text; of a string, what is between its quotes, escapes and
    /// all.
    public var place: Range<Int> {
        let found = index.tokens[token]
        return Int(found.start)..<Int(found.end)
    }

    /// A string holds escapes, so its bytes are not its text.
    var hasEscapes: Bool { index.tokens[token].isIntricate }

    /// The value, free of the index and of the bytes.
    public var value: JSONValue {
        let found = index.tokens[token]
        let base = index.bytes.start
        switch found.kind {
        case .null: return .null
        case .yes: return .bool(true)
        case .no: return .bool(false)
        case .integer:
            return .integer(JSONNumber.integer(base, Int(found.start), Int(found.end)))
        case .decimal:
            return .decimal(JSONNumber.decimal(base, Int(found.start), Int(found.end)))
        case .string, .name: return .string(JSONText.decoded(base, found))
        case .array:
            return .array(JSONElements(index: index, token: token).map(\.value))
        case .object:
            return .object(
                JSONFields(index: index, token: token).map {
                    JSONMember(name: $0.name, value: $0.field.value)
                })
        }
    }
}

extension JSONValue {
    /// Reads one JSON text.
    public init(
        parsing bytes: UnsafeRawBufferPointer, profile: JSONProfile = .ledger
    ) throws(JSONProblem) {
        self = try JSONIndex(profile: profile).read(bytes).value
    }

    /// Reads one JSON text.
    public init(parsing bytes: [UInt8], profile: JSONProfile = .ledger) throws(JSONProblem) {
        self = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONProblem) in
            try JSONValue(parsing: UnsafeRawBufferPointer(bytes), profile: profile)
        }
    }

    /// Reads one JSON text.
    public init(parsing text: String, profile: JSONProfile = .ledger) throws(JSONProblem) {
        try self.init(parsing: Array(text.utf8), profile: profile)
    }
}
