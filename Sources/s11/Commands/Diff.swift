import ArgumentParser
import Assessment
import Assurance
import Dates
import Replay
import Reports

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What changed between two dates, or what was learned between them.",
        discussion: """
            --axis as-at, which is meant unless said otherwise: what changed in the world,
            as far as is known at --known-at. --axis known-at: what was learned, and put
            right, about how things stood at --as-at.

            Examples, with S11_LEDGER=events/example:
              s11 diff 2024-03-31 2025-03-31
              s11 diff 2024-03-31 2025-03-31 --known-at 2025-04-30 --table "due dates"
              s11 diff 2021-09-30 2024-06-30 organisation/police
              s11 diff 2024-06-26 2026-11-20 --axis known-at --as-at 2024-06-26
              s11 diff 2024-03-31 2025-03-31 --plain
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The earlier date; its last day counts.")
    var from: String

    @Argument(help: "The later date; its last day counts.")
    var to: String

    @Argument(
        help: "Only these things, such as action/1.6c; of an organisation its ratings, too.")
    var things: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only the tables whose title holds these words; several with a comma.",
            valueName: "words"))
    var table: String?

    @Option(help: "Which dates these are: as-at or known-at.")
    var axis: String?

    @Flag(help: "In plain words, for somebody who does not know the field.")
    var plain = false

    private enum Axis: String, CaseIterable {
        case asAt = "as-at"
        case knownAt = "known-at"
    }

    func run() throws {
        let everywhere = parent.everywhere
        let axis = try wantedAxis()
        let days = try [("FROM", from), ("TO", to)].map { try everywhere.lastDay($0.1, of: $0.0) }
        guard days[0] < days[1] else {
            throw Failure(
                "FROM is \(days[0].written), and TO is \(days[1].written): TO must be later.")
        }
        let whole = try everywhere.picture()
        let cuts = try days.map { try cut($0, axis, whole.cut) }
        let (before, after) = (
            whole.at(cuts[0]), whole.at(cuts[1])
        )
        let asked = try things.map { try everywhere.thing($0, in: whole) }
        let tables = table?.split(separator: ",").map(String.init)
        try everywhere.write(
            plain
                ? PlainDifference(before, after, of: asked, tables: tables).page()
                : DifferencePage(Between(before, after), of: asked, tables: tables).page(),
            at: after.cut)
    }

    private func wantedAxis() throws -> Axis {
        guard let axis else { return .asAt }
        guard let wanted = Axis(rawValue: axis) else {
            throw Failure("--axis: \"\(axis)\" is not one of: as-at, known-at.")
        }
        return wanted
    }

    private func cut(_ day: Day, _ axis: Axis, _ asked: Cut) throws -> Cut {
        switch axis {
        case .asAt:
            guard parent.everywhere.asAt == nil else {
                throw Failure(
                    "--as-at is what FROM and TO say.",
                    next: "Leave it out, or write --axis known-at.")
            }
            return Cut(asAt: day, knownAt: asked.knownAt)
        case .knownAt:
            guard parent.everywhere.knownAt == nil else {
                throw Failure(
                    "--known-at is what FROM and TO say with --axis known-at.",
                    next: "Leave it out.")
            }
            return Cut(asAt: asked.asAt, knownAtEndOf: day)
        }
    }
}
