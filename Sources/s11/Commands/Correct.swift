import ArgumentParser
import Assurance
import Ledger
import Replay

struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a fact right that was recorded wrongly.",
        discussion: """
            Names the fact by its thing and its number, and gives the fields that were
            wrong with their right values; a field given nothing is emptied. The fact
            stays in the log, and what was known before still shows it as it was. A
            change of mind is no mistake: record that as what happened.

            Examples:
              s11 correct action/1.6c#2 to="October 2020" --reason "misread the minutes"
              s11 correct action/1.6c#1 due= --reason "the paper gives no date"
              s11 log action/1.6c      # lists the facts of a thing with their numbers
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The fact, such as action/1.6c#2.")
    var fact: String

    @Argument(help: ArgumentHelp("The right values.", valueName: "field=value"))
    var fields: [String] = []

    @Option(help: ArgumentHelp("How the mistake was found.", valueName: "words"))
    var reason: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try options.requireBothOfPaper()
        guard !fields.isEmpty else {
            throw Failure(
                "Say which field was wrong, and its right value.",
                next: "Write for example: s11 correct \(fact) due=\"May 2026\" --reason \"…\"")
        }
        let right = try fields.map(TypedField.init(word:)).enumerated().flatMap { at, field in
            [TypedField("right.\(at + 1).field", field.name)]
                + (field.value == ""
                    ? [] : [TypedField("right.\(at + 1).value", field.value)])
        }
        do {
            try options.record(
                about: NamedFact(fact, in: parent.everywhere), "event.corrected", reason, right,
                in: parent.everywhere)
        } catch let problem as BatchProblem {
            throw Failure(problem.refusal.naming(fields: "right."))
        }
    }
}

extension Refusal {
    /// The same refusal, its field named as it was typed, without what stands before it in the fact.
    fileprivate func naming(fields prefix: String) -> Refusal {
        guard case .field(let problem) = self, problem.field.hasPrefix(prefix) else { return self }
        let field = String(problem.field.dropFirst(prefix.count))
        return .field(FieldProblem(field: field, sentence: problem.sentence, rule: problem.rule))
    }
}
