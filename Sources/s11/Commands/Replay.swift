import ArgumentParser
import Assessment
import Assurance
import Dates
import Replay
import Reports

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Step through history, fact by fact: what happened, and what it changed.",
        discussion: """
            In a terminal it steps: n next, p previous, t next of the same thing, d to a
            date, g to a thing, ? every key, q quit. Where there is none it prints them.

            The steps stand in the order in which facts became known, and each shows its
            thing as it was on that day by what was known then; --as-at shows it as at
            one day throughout. --order recorded takes the order of the log.

            Examples, with S11_LEDGER=events/merton:
              s11 replay action/1.6c
              s11 replay --from 2024-01-01 --to 2024-01-31
              s11 replay review/child-m review/franklyn | less
            """)

    @ParentCommand var parent: S11

    @Argument(help: "Only the facts of these things, such as action/1.6c.")
    var things: [String] = []

    @Option(help: ArgumentHelp("Only what became known on or after this day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Only what became known on or before this day.", valueName: "date"))
    var to: String?

    @Option(help: "The order of the steps: known or recorded.")
    var order: String?

    func run() throws {
        let replay = try replay()
        let everywhere = parent.everywhere
        let isPrinted = everywhere.output != nil || everywhere.format != nil
        if RawTerminal.isThere, !isPrinted, replay.step != nil {
            var screen = ReplayScreen(replay, everywhere)
            return try screen.run()
        }
        try everywhere.write(replay.page())
    }

    private func replay() throws -> ReplayWalk {
        let everywhere = parent.everywhere
        let picture = try everywhere.picture()
        let wanted = try things.map { try everywhere.thing($0, in: picture) }
        let order = try order.map { typed in
            guard let order = ReplayWalk.Order(rawValue: typed) else {
                throw Failure("--order: \"\(typed)\" is not one of: known, recorded.")
            }
            return order
        }
        let asAt = try everywhere.asAt == nil ? nil : everywhere.cut().asAt
        let first = try from.map { try everywhere.firstDay($0, of: "--from") }
        let last = try to.map { try everywhere.lastDay($0, of: "--to") }
        if let first, let last, first > last {
            throw Failure(
                "--from is \(first.written), and --to is \(last.written): --to must not be earlier."
            )
        }
        return ReplayWalk(
            picture, of: wanted, from: first, to: last, order: order ?? .known,
            asAt: asAt)
    }
}
