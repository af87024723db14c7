import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay

struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record one fact, or a batch of them.",
        discussion: """
            One fact: its kind, its thing, and its fields. A list is given by repeating
            its name. In a terminal, required fields that are missing are asked for.
            See s11 kinds for every kind of fact.

            A batch: JSON lines from a file, or from - for standard input; all of them
            or none. A line reads
              {"fact":"action.slipped","thing":"action/1.6c","data":{"to":"May 2020"}}

            Examples:
              export S11_BY="Partnership Manager"
              s11 record action.agreed action/1.6c title="Baseline audit" \\
                lead="QA Manager" due="Autumn 2019"
              s11 record action.slipped action/1.6c to="March 2020" \\
                reason="no auditor" --expect-version 1
              s11 record event.corrected action/1.6c target=action/1.6c#1 \\
                reason="typing mistake" right.1.field=due right.1.value="Autumn 2020"
              s11 record --from facts.jsonl --known "30 June 2019" --from-papers 004
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The kind of fact, such as action.agreed.")
    var kind: String?

    @Argument(help: "The thing it is about, such as action/1.6c.")
    var thing: String?

    @Argument(help: ArgumentHelp("The fact's fields.", valueName: "field=value"))
    var fields: [String] = []

    @Option(help: ArgumentHelp("A file of JSON lines, or - for standard input.", valueName: "file"))
    var from: String?

    @Option(help: ArgumentHelp("The role that records; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(help: ArgumentHelp("When an older paper made this known.", valueName: "date"))
    var known: String?

    @Option(help: ArgumentHelp("The paper that states it.", valueName: "document"))
    var fromPapers: String?

    @Option(
        help: ArgumentHelp(
            "The role that looked, where a text seems to name a person and names none.",
            valueName: "role"))
    var personalDataCheckedBy: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many facts the thing must have now: a number, or none.", valueName: "n"))
    var expectVersion: String?

    @Option(
        help: ArgumentHelp(
            "The id to record it under; the same id again is the same fact.", valueName: "uuid"))
    var id: String?

    @OptionGroup var key: SealingOptions

    @Flag(help: "Check everything and record nothing.")
    var dryRun = false

    func run() throws {
        try checkOptions()
        var drafts = try from.map(batch) ?? [try one()]
        let recorder = try Recording.recorder(by)
        let madeKnown = try known.map(Self.knownDate)
        let looked = try Recording.title(personalDataCheckedBy, of: "--personal-data-checked-by")
        for at in drafts.indices {
            drafts[at].fill(by: recorder, document: fromPapers, madeKnown: madeKnown)
            drafts[at].personalDataCheckedBy = looked
        }
        do {
            let ledger = try parent.everywhere.open(with: key)
            let (now, doubt) = try Recording.time(in: ledger, key)
            for at in drafts.indices { drafts[at].remark(on: doubt) }
            let recorded = try ledger.record(
                drafts, expecting: try expecting(drafts), now: now, dryRun: dryRun)
            Recording.say(recorded, dryRun: dryRun)
        } catch let problem as BatchProblem where from != nil {
            throw inBatch(problem)
        }
    }

    private func checkOptions() throws {
        if from == nil, (known == nil) != (fromPapers == nil) {
            throw Failure(
                "--known and --from-papers go together: when a paper made it known, and "
                    + "which paper."
            )
        }
        if let fromPapers, fromPapers.allSatisfy(\.isWhitespace) {
            throw Failure("--from-papers is blank. Name the paper, such as 004.")
        }
        guard from != nil else { return }
        if kind != nil { throw Failure("Give either one fact or --from a file, not both.") }
        if expectVersion != nil {
            throw Failure("--expect-version is for one fact, not for a batch.")
        }
        if id != nil {
            throw Failure(
                "--id is for one fact, not for a batch.",
                next: "In a batch, each line may have an \"id\".")
        }
    }

    private static func knownDate(_ typed: String) throws -> Instant {
        let today = try Clock.now().dayInEngland
        do {
            return try KnownDate.read(typed, today: today)
        } catch {
            throw Failure("--known: \(error.sentence)")
        }
    }

    private func one() throws -> Draft {
        guard let kind, let thing else {
            throw Failure(
                "Say which fact, about which thing: s11 record KIND THING field=value…",
                next: "See every kind of fact with: s11 kinds")
        }
        var typed = try fields.map(Self.field)
        if Terminal.isAsking { typed += try Questions.ask(kind, typed) }
        var draft = try Draft(
            kind, about: thing, typed: typed, today: try Clock.now().dayInEngland)
        do throws(FieldProblem) {
            draft.id = try id.map { (id) throws(FieldProblem) in try EventID(recording: id) }
        } catch {
            throw Failure("--id: \(error.sentence)")
        }
        return draft
    }

    private static func field(_ typed: String) throws -> TypedField {
        guard let sign = typed.firstIndex(of: "="), sign != typed.startIndex else {
            throw Failure(
                "\"\(typed)\" is not field=value.", next: "Write for example: due=\"Autumn 2019\"")
        }
        return TypedField(String(typed[..<sign]), String(typed[typed.index(after: sign)...]))
    }

    private func batch(_ path: String) throws -> [Draft] {
        let bytes = try Files.read(path)
        let today = try Clock.now().dayInEngland
        do {
            return try Batch.read(bytes, today: today)
        } catch {
            throw inBatch(error)
        }
    }

    private func inBatch(_ problem: BatchProblem) -> Failure {
        let source = from == "-" ? "standard input" : "\"\(from ?? "")\""
        let place = problem.line == 0 ? source : "\(source), line \(problem.line)"
        return Failure(
            "\(place): \(problem.refusal.sentence) (\(problem.refusal.rule))",
            next: "Nothing was recorded: a batch is recorded whole or not at all.")
    }

    private func expecting(_ drafts: [Draft]) throws -> [ThingID: ExpectedVersion] {
        guard let expectVersion else { return [:] }
        guard let thing = drafts.first?.thing else { return [:] }
        if expectVersion == "none" || expectVersion == "-1" { return [thing: .new] }
        guard let number = Int(expectVersion), number >= 0 else {
            throw Failure("--expect-version: \"\(expectVersion)\" is neither a number nor none.")
        }
        return [thing: .exactly(number)]
    }
}
