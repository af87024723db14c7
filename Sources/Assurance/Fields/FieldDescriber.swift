public import Dates

/// What a field takes, for help, schemas and questions.
public struct FieldInfo: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        case text(TextShape)
        /// A whole number within bounds.
        case whole(ClosedRange<Int>)
        case yesNo
        case date
        case group([FieldInfo])
        case list(Kind)
    }

    public let name: String
    public let kind: Kind
    public let meaning: String
    public let isRequired: Bool

    public init(name: String, kind: Kind, meaning: String, isRequired: Bool) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.isRequired = isRequired
    }
}

/// Lists the fields of a group of fields, without reading or writing any.
public struct FieldDescriber: FieldCoder {
    public private(set) var fields: [FieldInfo] = []

    public init() {}

    /// The fields of a kind of group, in the order in which it says them.
    public static func fields<G: FieldGroup>(of kind: G.Type) -> [FieldInfo] {
        var describer = FieldDescriber()
        var group = G()
        // A describer reads nothing, so nothing can be misread.
        try? group.fields(&describer)
        return describer.fields
    }

    private mutating func add(_ name: String, _ kind: FieldInfo.Kind, _ rule: FieldRule) {
        fields.append(
            FieldInfo(name: name, kind: kind, meaning: rule.meaning, isRequired: rule.isRequired))
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .text(V.shape), rule) }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .whole(rule.numbers ?? 0...Int.max), rule) }

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .yesNo, rule) }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .date, rule) }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .group(Self.fields(of: G.self)), rule) }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .list(.text(V.shape)), rule) }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) { add(name, .list(.group(Self.fields(of: G.self))), rule) }
}
