import Assessment
import Assurance
import Dates
import Replay

/// Says the fields of a fact as a person would type them: `name=value`, a list by repeating its
/// name.
struct Typing: FieldCoder {
    private(set) var typed: [TypedField] = []
    private let prefix: String

    private init(prefix: String) { self.prefix = prefix }

    static func fields<G: FieldGroup>(of group: G, prefix: String = "") throws -> [TypedField] {
        var typing = Typing(prefix: prefix)
        var copy = group
        try copy.fields(&typing)
        return typing.typed
    }

    private mutating func add(_ name: String, _ text: String) {
        typed.append(TypedField(prefix + name, text))
    }

    private mutating func add<G: FieldGroup>(_ name: String, part: G) throws(FieldProblem) {
        var inner = Typing(prefix: prefix + name + ".")
        var copy = part
        try copy.fields(&inner)
        typed += inner.typed
    }

    mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, value.text) }
    }

    mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, String(value)) }
    }

    mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, value ? "yes" : "no") }
    }

    mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, value.asWritten) }
    }

    mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { try add(name, part: value) }
    }

    mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        for one in value { add(name, one.text) }
    }

    mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        for (at, one) in value.enumerated() { try add("\(name).\(at + 1)", part: one) }
    }
}
