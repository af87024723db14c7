public import Dates

/// One pass over the fields of a fact: to read, write, describe, ask for or check them.
///
/// A fact says its fields once, in ``FieldGroup/fields(_:)``; each coder gives that one saying
/// another use.
/// Conforming types implement the seven primitives; facts call the `field` forms below.
public protocol FieldCoder {
    mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule) throws(FieldProblem)
    mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule) throws(FieldProblem)
    mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule) throws(FieldProblem)
    mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule) throws(FieldProblem)
    mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule) throws(FieldProblem)
    mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule) throws(FieldProblem)
    mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule) throws(FieldProblem)
}

/// What a field means, whether a fact is complete without it, and what it tells of the doing.
public struct FieldRule: Sendable {
    public let meaning: String
    public let isRequired: Bool
    /// Nil where it tells neither who acted nor why.
    public let role: FieldRole?
    /// Of a period: which years a pair such as 2022-23 means; nil refuses one.
    public let pairs: YearOfAccount?

    @inlinable
    public init(
        _ meaning: String, required: Bool, says role: FieldRole? = nil, pairs: YearOfAccount? = nil
    ) {
        self.meaning =
            pairs.map { "\(meaning); a pair such as 2022-23 is the \($0.rawValue) year" } ?? meaning
        isRequired = required
        self.role = role
        self.pairs = pairs
    }
}

/// What a field tells of the doing, whatever the fact.
public enum FieldRole: Sendable {
    /// The role or body that acted: agreed, claimed, checked or decided.
    case who
    /// The reason that is given.
    case why
}

/// Named fields in a fixed order: a fact, or a part of one.
public protocol FieldGroup: Sendable, Equatable {
    init()

    /// Says every field once, in the order in which people are asked for them.
    mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem)
}

/// Why a field could not be read, named as the person wrote it.
public struct FieldProblem: Error, Hashable, Sendable {
    /// The field's name, with a path such as `sources[2].document` inside a part.
    public let field: String
    /// One sentence: what was found and what was hoped for.
    public let sentence: String
    /// The rule under which it is refused, in the ledger's own list.
    public let rule: String

    public init(field: String, sentence: String, rule: String = "R-01") {
        self.field = field
        self.sentence = sentence
        self.rule = rule
    }

    public func inside(_ outer: String) -> FieldProblem {
        FieldProblem(
            field: field.isEmpty ? outer : outer + "." + field, sentence: sentence, rule: rule)
    }

    static func missing(_ name: String, _ rule: FieldRule) -> FieldProblem {
        FieldProblem(field: name, sentence: "\"\(name)\" is missing: \(rule.meaning).")
    }
}

// The forms that facts use. An optional value is an optional field; a plain one is required.
extension FieldCoder {
    @inlinable
    public mutating func field<V: FieldText>(
        _ name: String, _ value: inout V?, _ meaning: String, says role: FieldRole? = nil
    ) throws(FieldProblem) {
        try text(name, &value, FieldRule(meaning, required: false, says: role))
    }

    @inlinable
    public mutating func field<V: FieldText>(
        _ name: String, _ value: inout V, _ meaning: String, says role: FieldRole? = nil
    ) throws(FieldProblem) {
        var found: V? = value
        let rule = FieldRule(meaning, required: true, says: role)
        try text(name, &found, rule)
        value = try required(found, name, rule)
    }

    @inlinable
    public mutating func field(
        _ name: String, _ value: inout Int?, _ meaning: String
    ) throws(FieldProblem) {
        try whole(name, &value, FieldRule(meaning, required: false))
    }

    @inlinable
    public mutating func field(
        _ name: String, _ value: inout Int, _ meaning: String
    ) throws(FieldProblem) {
        var found: Int? = value
        let rule = FieldRule(meaning, required: true)
        try whole(name, &found, rule)
        value = try required(found, name, rule)
    }

    @inlinable
    public mutating func field(
        _ name: String, _ value: inout Bool?, _ meaning: String
    ) throws(FieldProblem) {
        try yesNo(name, &value, FieldRule(meaning, required: false))
    }

    @inlinable
    public mutating func field(
        _ name: String, _ value: inout FuzzyDate?, _ meaning: String
    ) throws(FieldProblem) {
        try date(name, &value, FieldRule(meaning, required: false))
    }

    /// A period, in which a pair of years such as 2022-23 is read as years of account.
    @inlinable
    public mutating func field(
        _ name: String, _ value: inout FuzzyDate?, _ meaning: String, pairs: YearOfAccount
    ) throws(FieldProblem) {
        try date(name, &value, FieldRule(meaning, required: false, pairs: pairs))
    }

    @inlinable
    public mutating func field<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ meaning: String
    ) throws(FieldProblem) {
        try group(name, &value, FieldRule(meaning, required: false))
    }

    @inlinable
    public mutating func field<G: FieldGroup>(
        _ name: String, _ value: inout G, _ meaning: String
    ) throws(FieldProblem) {
        var found: G? = value
        let rule = FieldRule(meaning, required: true)
        try group(name, &found, rule)
        value = try required(found, name, rule)
    }

    @inlinable
    public mutating func field<V: FieldText>(
        _ name: String, _ value: inout [V], _ meaning: String, says role: FieldRole? = nil
    ) throws(FieldProblem) {
        try texts(name, &value, FieldRule(meaning, required: false, says: role))
    }

    @inlinable
    public mutating func field<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ meaning: String
    ) throws(FieldProblem) {
        try groups(name, &value, FieldRule(meaning, required: false))
    }

    @usableFromInline
    func required<V>(
        _ found: V?, _ name: String, _ rule: FieldRule
    ) throws(FieldProblem) -> V {
        guard let found else { throw .missing(name, rule) }
        return found
    }
}
