import Assessment
import Assurance
import Replay
import Tables

/// Asks, in a terminal, for the required fields that were not typed.
enum Questions {
    static func ask(_ kind: String, _ typed: [TypedField]) throws -> [TypedField] {
        guard let found = FactKinds.newest(kind) else { return [] }
        var answers: [TypedField] = []
        for field in found.fields where field.isRequired && !isTyped(field.name, typed) {
            guard let answer = Terminal.ask("\(field.name) (\(field.meaning)):") else {
                throw Failure("\"\(field.name)\" was not answered.", next: "Nothing was recorded.")
            }
            if !answer.isEmpty { answers.append(TypedField(field.name, answer)) }
        }
        return answers
    }

    private static func isTyped(_ name: String, _ typed: [TypedField]) -> Bool {
        typed.contains { $0.name == name || $0.name.hasPrefix(name + ".") }
    }
}
