public import Assurance
public import Dates
public import JSONLines
import Replay

/// Reads a fact's fields from the object of a line.
public struct FieldsFromJSON: FieldCoder {
    /// Whose words these are: a line of the log, or what a person hands in.
    public enum Origin: Sendable {
        /// A line of the log: exact forms; a field from a later version is left alone.
        case log
        /// A batch: dates may also be typed as people write them; an unknown field is refused.
        case batch
    }

    private let object: JSONFields
    private let origin: Origin
    /// The day on which a batch is handed in, for "today"; nil where nobody says.
    private let today: Day?
    private var asked: [String] = []

    public init(_ object: JSONFields, from origin: Origin, today: Day? = nil) {
        self.object = object
        self.origin = origin
        self.today = today
    }

    /// Refuses names that no field has; for what a person hands in.
    public func refuseUnread() throws(FieldProblem) {
        for (name, _) in object where !asked.contains(name) {
            let near = Nearest.name(to: name, among: asked)
            throw FieldProblem(
                field: name,
                sentence: "\"\(name)\" is not a field here."
                    + (near.map { " Did you mean \"\($0)\"?" }
                        ?? " The fields are: \(asked.joined(separator: ", "))."))
        }
    }

    private mutating func find(_ name: String) -> JSONField? {
        if origin == .batch { asked.append(name) }
        return object[name]
    }

    private func wrong(_ name: String, _ field: JSONField, _ wanted: String) -> FieldProblem {
        FieldProblem(
            field: name, sentence: "\"\(name)\" is \(field.kind.rawValue), but \(wanted) is wanted."
        )
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = nil
            return
        }
        value = try read(found, name)
    }

    private func read<V: FieldText>(
        _ found: JSONField, _ name: String
    ) throws(FieldProblem) -> V {
        if origin == .log, let withheld: V = Self.withheld(found) { return withheld }
        guard let text = found.text else { throw wrong(name, found, "a text in quotes") }
        do {
            return try origin == .log ? V(fromLog: text) : V(reading: text)
        } catch {
            throw error.inside(name)
        }
    }

    /// A text of which only the digest stands here: `{"_sd":"…"}`.
    private static func withheld<V: FieldText>(_ found: JSONField) -> V? {
        guard let object = found.object, object.count == 1, let digest = object.text("_sd") else {
            return nil
        }
        return V.withheld(behind: digest)
    }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = nil
            return
        }
        guard let number = found.integer else { throw wrong(name, found, "a whole number") }
        value = number
    }

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = nil
            return
        }
        guard let flag = found.bool else { throw wrong(name, found, "true or false") }
        value = flag
    }

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = nil
            return
        }
        do {
            if let typed = found.text, origin == .batch {
                value = try FuzzyDate(typed: typed, pairs: rule.pairs, today: today)
            } else if let parts = found.object, let asWritten = parts.text("asWritten"),
                parts["edtf"] == nil || parts.text("edtf") != nil
            {
                value =
                    if let edtf = parts.text("edtf") {
                        try FuzzyDate(asWritten: asWritten, edtf: edtf)
                    } else { FuzzyDate(undated: asWritten) }
            } else {
                throw wrong(name, found, "a date with \"asWritten\" and \"edtf\"")
            }
        } catch let problem as DateProblem {
            throw FieldProblem(field: name, sentence: problem.sentence)
        } catch let problem as FieldProblem {
            throw problem
        } catch {
            preconditionFailure("Reading a date throws only its own problems.")
        }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = nil
            return
        }
        value = try part(found, name)
    }

    private func part<G: FieldGroup>(
        _ found: JSONField, _ name: String
    ) throws(FieldProblem) -> G {
        guard let object = found.object else { throw wrong(name, found, "an object in braces") }
        var inner = FieldsFromJSON(object, from: origin, today: today)
        var group = G()
        do {
            try group.fields(&inner)
            if origin == .batch { try inner.refuseUnread() }
        } catch {
            throw error.inside(name)
        }
        return group
    }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = []
            return
        }
        guard let elements = found.elements else { throw wrong(name, found, "a list in brackets") }
        var list: [V] = []
        for element in elements { list.append(try read(element, name)) }
        value = list
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = find(name) else {
            value = []
            return
        }
        guard let elements = found.elements else { throw wrong(name, found, "a list in brackets") }
        var list: [G] = []
        for element in elements { list.append(try part(element, "\(name).\(list.count + 1)")) }
        value = list
    }
}
