import Assessment
import Assurance
import EventLog
import Ledger
import Replay
import Reports

/// Why a command ended badly: what, where, and what to do next.
struct Failure: Error {
    let sentence: String
    /// What to do next; nil where the sentence says it.
    var next: String?
    var exitCode: Int32 = 1

    init(_ sentence: String, next: String? = nil, exitCode: Int32 = 1) {
        self.sentence = sentence
        self.next = next
        self.exitCode = exitCode
    }

    /// Any error in a person's words.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let refusal as Refusal:
            self.init(refusal.sentence + " (\(refusal.rule))", next: "Nothing was recorded.")
        case let problem as BatchProblem:
            self.init(
                problem.refusal.sentence + " (\(problem.refusal.rule))",
                next: "Nothing was recorded.")
        case let problem as FieldProblem: self.init(problem.sentence)
        case let problem as ReportProblem: self.init(problem.sentence)
        case let error as LogError:
            self.init(error.sentence, next: error.nextStep, exitCode: error.exitCode)
        case let problem as LineProblem:
            self.init(
                "Line \(problem.line + 1) of the log is damaged: \(problem.sentence)",
                next: "Restore the line from another copy of the ledger.", exitCode: 3)
        default: self = Usage.failure(error)
        }
    }
}
