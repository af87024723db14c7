public import Dates

/// Every date that a fact says, with the field that says it.
public struct DatesSaid: FieldCoder {
    public private(set) var dates: [(field: String, date: FuzzyDate)] = []
    private let prefix: String

    private init(prefix: String) { self.prefix = prefix }

    /// The dates of a group of fields, in the order in which it says them.
    public static func of<G: FieldGroup>(
        _ group: G, in prefix: String = ""
    ) -> [(field: String, date: FuzzyDate)] {
        var said = DatesSaid(prefix: prefix)
        var copy = group
        // This coder refuses nothing, and a fact that was read has all its required fields.
        try? copy.fields(&said)
        return said.dates
    }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { dates.append((prefix + name, value)) }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value { dates += Self.of(value, in: prefix + name + ".") }
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        for (at, one) in value.enumerated() {
            dates += Self.of(one, in: "\(prefix)\(name).\(at + 1).")
        }
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {}

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {}

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {}

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {}
}
