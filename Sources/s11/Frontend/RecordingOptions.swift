import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay

/// What is said beside the facts themselves where something is recorded.
struct RecordingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The role that records; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(help: ArgumentHelp("When an older paper made this known.", valueName: "date"))
    var known: String?

    @Option(help: ArgumentHelp("The paper that states it.", valueName: "document"))
    var fromPapers: String?

    @OptionGroup var key: SealingOptions

    @Flag(help: "It happened again: record it, though the same is there already.")
    var again = false

    @Flag(help: "Check everything and record nothing.")
    var dryRun = false

    /// Fills what all the facts have in common.
    func fill(_ drafts: inout [Draft]) throws {
        let recorder = try Recording.recorder(by)
        let madeKnown = try known.map(Self.knownDate)
        for at in drafts.indices {
            drafts[at].fill(by: recorder, document: fromPapers, madeKnown: madeKnown)
            drafts[at].isAgain = again
        }
    }

    /// Refuses one of the two that go together without the other.
    func requireBothOfPaper() throws {
        if (known == nil) != (fromPapers == nil) {
            throw Failure(
                "--known and --from-papers go together: when a paper made it known, and "
                    + "which paper."
            )
        }
    }

    func requirePaper() throws {
        if let fromPapers, fromPapers.allSatisfy(\.isWhitespace) {
            throw Failure("--from-papers is blank. Name the paper, such as 004.")
        }
    }

    private static func knownDate(_ typed: String) throws -> Instant {
        do {
            return try KnownDate.read(typed)
        } catch {
            throw Failure("--known: \(error.sentence)")
        }
    }

    /// Records facts as one batch, and says what was understood: of one or a few each, of a batch how
    /// many.
    ///
    /// In a terminal, what is worth a second look is asked about before anything is sealed; elsewhere it
    /// is recorded, and said.
    func record(
        _ said: [Draft], in everywhere: Everywhere,
        expecting: [ThingID: ExpectedVersion] = [:], echoing: Bool
    ) throws {
        let ledger = try everywhere.open(with: key)
        let (now, doubt) = try Recording.time(in: ledger, key)
        var drafts = said
        for at in drafts.indices { drafts[at].remark(on: doubt) }
        let isAsking = Terminal.isAsking && echoing && !dryRun
        if isAsking {
            let tried = try ledger.record(
                drafts, expecting: expecting, now: now, dryRun: true, echoing: true)
            try Recording.askAbout(tried)
        }
        let recorded = try ledger.record(
            drafts, expecting: expecting, now: now, dryRun: dryRun, echoing: echoing)
        Recording.say(recorded, dryRun: dryRun, isAsked: isAsking)
    }
}
