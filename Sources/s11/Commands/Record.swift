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
            its name. In a terminal, fields that are missing are asked for, and so is
            what looks wrong. See s11 kinds for every kind of fact.

            Several facts: the word then stands between them, and a thing that is not
            named again is the one before. All of them are recorded, or none.

            A batch: JSON lines from a file, or from - for standard input; all of them
            or none. A line reads
              {"fact":"action.slipped","thing":"action/1.6c","data":{"to":"May 2020"}}

            Examples:
              export S11_BY="Partnership Manager"
              s11 record action.agreed action/1.6c title="Baseline audit" \\
                lead="QA Manager" due="Autumn 2019"
              s11 record action.slipped action/1.6c to="March 2020" \\
                reason="no auditor" --expect-version 1
              s11 record response.requested response/police/s1 audit=audit/s11 \\
                organisation=organisation/police standard=S1 \\
                then response.submitted rating=3 \\
                then response.evidence-attached reference="training log"
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

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many facts the thing must have now: a number, or none.", valueName: "n"))
    var expectVersion: String?

    @Option(
        help: ArgumentHelp(
            "The id to record it under; the same id again is the same fact.", valueName: "uuid"))
    var id: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try checkOptions()
        var drafts = try from.map(batch) ?? typed()
        try options.fill(&drafts)
        do {
            try options.record(
                drafts, in: parent.everywhere, expecting: try expecting(drafts),
                echoing: from == nil || options.dryRun)
        } catch let problem as BatchProblem where from != nil {
            throw inBatch(problem)
        }
    }

    private func checkOptions() throws {
        if from == nil { try options.requireBothOfPaper() }
        try options.requirePaper()
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

    /// The facts as they were typed: one, or several with the word "then" between them.
    ///
    /// One that names no thing is about the thing of the fact before it.
    private func typed() throws -> [Draft] {
        guard let kind, let thing else {
            throw Failure(
                "Say which fact, about which thing: s11 record KIND THING field=value…",
                next: "See every kind of fact with: s11 kinds")
        }
        var about = thing
        var drafts: [Draft] = []
        for (number, words) in ([kind, thing] + fields).split(separator: "then").enumerated() {
            guard let kind = words.first else { continue }
            var rest = words.dropFirst()
            if let next = rest.first, !next.contains("=") {
                about = next
                rest = rest.dropFirst()
            }
            drafts.append(try draft(kind, about, Array(rest), isFirst: number == 0))
        }
        return drafts
    }

    private func draft(
        _ kind: String, _ thing: String, _ fields: [String], isFirst: Bool
    ) throws -> Draft {
        let typed = try fields.map(TypedField.init(word:))
        var draft =
            Terminal.isAsking
            ? try Questions.draft(kind, thing, typed) : try Draft(kind, about: thing, typed: typed)
        guard isFirst else { return draft }
        do throws(FieldProblem) {
            draft.id = try id.map { (id) throws(FieldProblem) in try EventID(recording: id) }
        } catch {
            throw Failure("--id: \(error.sentence)")
        }
        return draft
    }

    private func batch(_ path: String) throws -> [Draft] {
        let bytes = try Files.read(path)
        do {
            return try Batch.read(bytes)
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

extension TypedField {
    /// A field as somebody types it: `due="Autumn 2019"`.
    init(word: String) throws {
        guard let sign = word.firstIndex(of: "="), sign != word.startIndex else {
            throw Failure(
                "\"\(word)\" is not field=value.", next: "Write for example: due=\"Autumn 2019\"")
        }
        self.init(String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
}
