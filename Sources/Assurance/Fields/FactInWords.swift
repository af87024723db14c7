public import Dates

/// Says a fact's fields in words, for people: `due: Autumn 2019; lead: Lead-EH`.
public struct FactInWords: FieldCoder {
    /// One field that is filled.
    public struct Part: Equatable, Sendable {
        /// Its name in words.
        public let label: String
        public let text: String
        /// Whether it tells who acted or why.
        public let role: FieldRole?
    }

    public private(set) var parts: [Part] = []
    private let dated: (FuzzyDate) -> String
    private let naming: (ThingID) -> String

    private init(dated: @escaping (FuzzyDate) -> String, naming: @escaping (ThingID) -> String) {
        self.dated = dated
        self.naming = naming
    }

    /// The fields that are filled, each with its name in words.
    ///
    /// `dated` says a date, as it was written unless said otherwise; `naming` a thing, by its id.
    public static func parts<G: FieldGroup>(
        of group: G, dated: @escaping (FuzzyDate) -> String = \.asWritten,
        naming: @escaping (ThingID) -> String = \.text
    ) -> [Part] {
        var words = FactInWords(dated: dated, naming: naming)
        var copy = group
        // This coder refuses nothing, and a fact that was read has all its required fields.
        try? copy.fields(&words)
        return words.parts
    }

    /// A stored name as words: `dependsOn` is `depends on`.
    public static func label(_ name: String) -> String {
        var words = ""
        for letter in name {
            words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
        }
        return words
    }

    private mutating func add(_ name: String, _ text: String, _ rule: FieldRule) {
        parts.append(Part(label: Self.label(name), text: text, role: rule.role))
    }

    private func inside<G: FieldGroup>(_ group: G) -> String {
        Self.parts(of: group, dated: dated, naming: naming).map { "\($0.label) \($0.text)" }.joined(
            separator: ", ")
    }

    private func said(_ value: some FieldText) -> String {
        (value as? ThingID).map(naming) ?? value.text
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, said(value), rule) }
    }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, "\(value)", rule) }
    }

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, value ? "yes" : "no", rule) }
    }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, dated(value), rule) }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { add(name, inside(value), rule) }
    }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        if !value.isEmpty { add(name, value.map(said).joined(separator: "; "), rule) }
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        if !value.isEmpty { add(name, value.map(inside).joined(separator: "; "), rule) }
    }
}
