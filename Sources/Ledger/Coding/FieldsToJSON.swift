public import Assurance
public import Dates
public import JSONLines
import Replay

/// Writes a fact's fields as the members of an object; empty fields are left out.
public struct FieldsToJSON: FieldCoder {
    public private(set) var members: [JSONMember] = []

    public init() {}

    /// The object of a fact and its circumstances, as it stands in the log's `data`.
    public static func data(
        _ fact: any AnyFact, _ circumstances: Circumstances
    ) throws(FieldProblem) -> JSONValue {
        var writer = FieldsToJSON()
        try writer.write(fact)
        var around = circumstances
        try around.fields(&writer)
        return .object(writer.members)
    }

    private mutating func write<F: AnyFact>(_ fact: F) throws(FieldProblem) {
        var copy = fact
        try copy.fields(&self)
    }

    /// A date as its words and its EDTF; the words alone where they give no date.
    static func date(_ date: FuzzyDate) -> JSONValue {
        let words = JSONMember(name: "asWritten", value: .string(date.asWritten))
        let edtf = date.edtf.map { JSONMember(name: "edtf", value: .string($0.text)) }
        return .object([words, edtf].compactMap { $0 })
    }

    private mutating func add(_ name: String, _ value: JSONValue) {
        members.append(JSONMember(name: name, value: value))
    }

    private func object<G: FieldGroup>(_ group: G) throws(FieldProblem) -> JSONValue {
        var inner = FieldsToJSON()
        var copy = group
        try copy.fields(&inner)
        return .object(inner.members)
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, Self.written(value)) }
    }

    private static func written<V: FieldText>(_ value: V) -> JSONValue {
        value.digest.map { ["_sd": .string($0)] } ?? .string(value.text)
    }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, .integer(Int64(value))) }
    }

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, .bool(value)) }
    }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, Self.date(value)) }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, try object(value)) }
    }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        if !value.isEmpty { add(name, .array(value.map(Self.written))) }
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        guard !value.isEmpty else { return }
        var list: [JSONValue] = []
        for one in value { list.append(try object(one)) }
        add(name, .array(list))
    }
}
