import Assessment
import Assurance
import Ledger
import Replay
import Tables

/// Asks, in a terminal, for what was not typed, and again for what cannot be read; what was typed is
/// kept.
enum Questions {
    /// The fact of what was typed and answered.
    static func draft(_ kind: String, _ thing: String, _ typed: [TypedField]) throws -> Draft {
        guard let found = FactKinds.newest(kind) else {
            return try Draft(kind, about: thing, typed: typed)
        }
        var typed = typed
        for field in found.fields where field.isRequired && !isTyped(field.name, typed) {
            try ask(field, &typed, orElse: "\"\(field.name)\" was not answered.")
        }
        for need in found.needs where !need.fields.contains(where: { isTyped($0, typed) }) {
            Terminal.say(need.sentence)
            for field in found.fields
            where need.fields.contains(field.name)
                && !need.fields.contains(where: { isTyped($0, typed) })
            {
                try ask(field, &typed)
            }
        }
        if !isTyped("effective", typed) {
            let date = FieldDescriber.fields(of: Circumstances.self).first {
                $0.name == "effective"
            }
            if let date { try ask(date, &typed) }
        }
        return try checked(kind, thing, typed, found)
    }

    /// The fact, once every field can be read: what cannot is asked for again.
    private static func checked(
        _ kind: String, _ thing: String, _ typed: [TypedField], _ found: FactKind
    ) throws -> Draft {
        var typed = typed
        let fields = found.fields + FieldDescriber.fields(of: Circumstances.self)
        while true {
            do throws(Refusal) {
                return try Draft(kind, about: thing, typed: typed)
            } catch {
                guard case .field(let problem) = error,
                    let field = fields.first(where: { $0.name == problem.field }),
                    isTyped(field.name, typed)
                else { throw error }
                Terminal.say("s11: \(error.sentence)")
                typed.removeAll { $0.name == field.name }
                try ask(field, &typed, orElse: "\"\(field.name)\" was not answered.")
            }
        }
    }

    /// Asks for one field; an empty answer leaves it out.
    ///
    /// `orElse`: what is said where the input ends.
    private static func ask(
        _ field: FieldInfo, _ typed: inout [TypedField], orElse failure: String? = nil
    ) throws {
        let takes = field.kind.choices.map { "; \($0)" } ?? ""
        guard let answer = Terminal.ask("\(field.name) (\(field.meaning)\(takes)):") else {
            guard let failure else { return }
            throw Failure(failure, next: "Nothing was recorded.")
        }
        if answer.contains(where: { !$0.isWhitespace }) {
            typed.append(TypedField(field.name, answer))
        }
    }

    private static func isTyped(_ name: String, _ typed: [TypedField]) -> Bool {
        typed.contains { $0.name == name || $0.name.hasPrefix(name + ".") }
    }
}

extension FieldInfo.Kind {
    /// What there is to choose from, in words; nil where anything may be said.
    fileprivate var choices: String? {
        switch self {
        case .text(.oneOf(let words)): words.joined(separator: ", ")
        case .whole(let numbers): "from \(numbers.lowerBound) to \(numbers.upperBound)"
        case .yesNo: "yes or no"
        case .date: "such as 31 March 2024, March 2024 or autumn 2024"
        case .list(let element): element.choices
        default: nil
        }
    }
}
