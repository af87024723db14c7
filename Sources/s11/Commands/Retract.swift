import ArgumentParser
import Assurance
import Ledger
import Replay

struct Retract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that a recorded fact never happened.",
        discussion: """
            The fact stays in the log, and what was known before still shows it. Whatever
            rested on it alone is as if it had never been. What happened and was undone
            later is no mistake: record that as what happened.

            Example:
              s11 retract action/1.6c#2 --reason "written about the wrong action"
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The fact, such as action/1.6c#2.")
    var fact: String

    @Option(help: ArgumentHelp("How that was found.", valueName: "words"))
    var reason: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try options.requireBothOfPaper()
        try options.record(
            about: NamedFact(fact, in: parent.everywhere), "event.retracted", reason, [],
            in: parent.everywhere)
    }
}
