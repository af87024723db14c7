import ArgumentParser
import Assessment
import Replay
import Reports

/// The program: its commands, and the options that every command takes.
struct S11: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "s11",
        abstract:
            "The Section 11 assurance ledger: what was promised, what happened, what was "
            + "known when.",
        discussion: """
            A ledger is a folder. Name it with --ledger, or S11_LEDGER, or stand in it.
            s11 alone says where it stands, and what to type next.

            Two dates can be set on every question, before or after its own words:
              --as-at     what was so on that day; today, unless said otherwise
              --known-at  what had been learned by that day; everything, otherwise
            Dates are typed as people write them: 2023-03-31, 31/03/2023, March 2023,
            autumn 2019, fy:2022-23.

            Examples:
              s11 --ledger events/merton reports
              s11 --ledger events/merton report actions overdue=yes --as-at 2020-01-01
              s11 --ledger events/merton history review/child-m --known-at 2024-01-23
              s11 --ledger events/merton search MARVE

            A third option goes back to the log as it stood, whatever is known of dates:
              --at        with so many facts, or at a checkpoint that you hold

            Exit codes: 0 fine, 1 usage or a refused fact, 2 expected version conflict,
            3 damaged log or a proof that does not hold, 4 not durable, 5 somebody else
            is writing, 6 countersignatures that the policy asks for are missing.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Record.self, Correct.self, Retract.self, Kinds.self, LogCommand.self,
            Show.self, HistoryCommand.self,
            ReplayCommand.self, Diff.self, Search.self, ReportNames.self, ReportCommand.self,
            Flags.self, Rules.self, CheckpointCommand.self, Publish.self, Verify.self,
            Prove.self, Cosign.self,
            SnapshotCommand.self, ChangeKey.self, KeyCommand.self, Recover.self,
            Restore.self, Rehearse.self,
            Doctor.self,
        ])

    @OptionGroup var everywhere: Everywhere

    /// Without a command: where the ledger stands, and what to type next; the help where there is none.
    func run() throws {
        guard everywhere.hasLedger else { throw CleanExit.helpRequest(self) }
        try everywhere.write(StandingPage.page(everywhere.picture()))
    }
}

/// The options that every command takes.
struct Everywhere: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the ledger.", valueName: "dir"))
    var ledger: String?

    @Option(help: ArgumentHelp("What was so on this day.", valueName: "date"))
    var asAt: String?

    @Option(help: ArgumentHelp("What had been learned by this day or moment.", valueName: "date"))
    var knownAt: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The log as it stood with this many facts, or at the checkpoint in this file.",
            valueName: "size|file"))
    var at: String?

    @Flag(help: "Read every line again, whatever an earlier answer kept of the log.")
    var reverify = false

    @Option(help: "How to write the answer: text, csv, json, markdown or html.")
    var format: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write the answer to this file; - is the screen.", valueName: "file"))
    var output: String?

    @Flag(help: "Write over the file that --output names, where there is one.")
    var force = false
}
