import ArgumentParser
import Assessment
import Assurance
import Checkpoints
import Dates
import EventLog
import Ledger
import Replay
import Reports
import Tables

struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "A point-in-time record that others can rebuild, byte for byte.",
        discussion: """
            A snapshot is one file: a line of JSON for what it is of, one for every thing,
            and one with the digest of all before it. It depends on the log's first facts,
            on the rule book and on two dates: not on the clock, the place, the language
            or the machine. The flags stand beside it, after the digest, with the version
            of s11 that raised them.

            Examples, with S11_LEDGER=events/merton:
              s11 snapshot take --as-at 2023-03-31 --known-at 2023-06-30 -o march.snapshot
              s11 snapshot verify march.snapshot
            """,
        subcommands: [SnapshotTake.self, SnapshotVerify.self, SnapshotShow.self])

    @ParentCommand var parent: S11
}

struct SnapshotTake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Write down everything as it was at a date, as far as was known at a date.",
        discussion: """
            Without --as-at it is of today; without --known-at, of everything the log
            holds; without --at, of the log up to its checkpoint. The file says which.

            Its digest can be checked with: sed '/^{"digest":/,$d' FILE | sha256sum

            Examples, with S11_LEDGER=events/merton:
              s11 snapshot take --as-at 2023-03-31 --known-at 2023-06-30 -o march.snapshot
              s11 snapshot take --at 1100 --as-at 2023-03-31 -o before.snapshot
              s11 snapshot take -o november.snapshot
            and with its key, in a ledger of your own:
              s11 snapshot take --record snapshot/2026-11 --by "Partnership Manager" \\
                -o noted.snapshot
            """)

    @ParentCommand var parent: SnapshotCommand

    @OptionGroup var noting: Noting

    func run() throws {
        let everywhere = parent.parent.everywhere
        if everywhere.format != nil {
            throw Failure("A snapshot has one form: leave --format out.")
        }
        let ledger = try noting.open(everywhere)
        let cut = try everywhere.cut()
        let snapshot = try ledger.snapshot(
            asAt: cut.asAt, knownAt: cut.knownAt, size: everywhere.size(of: ledger),
            sharing: .alone, remarks: FlagsBeside.remarks)
        try requireNoOther(at: everywhere.output, than: snapshot)
        try everywhere.write(String(decoding: snapshot.bytes, as: UTF8.self))
        if everywhere.output != nil {
            for line in SnapshotWords.lines(snapshot) { Terminal.say(line) }
        }
        try noting.note(
            "snapshot.taken",
            [
                TypedField("asAt", "\(snapshot.head.asAt)"),
                TypedField("knownAt", "\(snapshot.head.knownAt)"),
                TypedField("size", "\(snapshot.head.size)"),
                TypedField("digest", snapshot.digest),
            ], in: ledger)
    }

    /// A snapshot that somebody holds is never written over.
    private func requireNoOther(at path: String?, than snapshot: Snapshot) throws {
        guard let path, Files.isRegular(path), try Files.read(path) != snapshot.bytes else {
            return
        }
        throw Failure(
            "\"\(path)\" is there already, and is not this snapshot.",
            next: "Give this one a name of its own.")
    }
}

struct SnapshotVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Rebuild a snapshot from the log, and compare it byte for byte.",
        discussion: """
            Any copy of the ledger will do, and no key is needed. The first difference is
            named, with exit code 3.

            Against an older snapshot, it verifies both, and proves that the newer one's
            facts begin with all the facts of the older one. Against a checkpoint that you
            hold, that they are the facts which it seals, or go on from them.

            With no ledger at hand it checks the digest, with --vkey the signature, and with
            a checkpoint held whether it is of the same facts; and says what cannot be known
            without the log.

            Examples, with S11_LEDGER=events/merton:
              s11 snapshot verify march.snapshot
              s11 snapshot verify november.snapshot --against march.snapshot
            and without any ledger:
              s11 snapshot verify march.snapshot --vkey KEY --against held-checkpoint
            """)

    @ParentCommand var parent: SnapshotCommand

    @Argument(help: "The snapshot; - reads it from standard input.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "An older snapshot that it should extend, or a checkpoint that you hold.",
            valueName: "file"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "The ledger's public key, as you know it by another way than this file.",
            valueName: "vkey"))
    var vkey: String?

    @OptionGroup var noting: Noting

    func run() throws {
        let everywhere = parent.parent.everywhere
        guard
            [everywhere.asAt, everywhere.knownAt, everywhere.at, everywhere.format]
                .allSatisfy({ $0 == nil })
        else {
            throw Failure(
                "A snapshot says itself which dates and facts it is of.",
                next: "Leave --as-at, --known-at, --at and --format out.")
        }
        let named = try vkey.map { try PublicKey.read($0, of: "--vkey") }
        guard everywhere.hasLedger || noting.record != nil else { return try checkAlone(named) }
        let ledger = try noting.open(everywhere)
        let verified: VerifiedSnapshot
        do {
            verified = try self.verified(file, ledger)
            try noting.requireSame(verified.snapshot, in: ledger, file)
        } catch let failure as Failure where failure.exitCode == 3 {
            try note("mismatched", in: ledger)
            throw failure
        }
        let snapshot = verified.snapshot
        var lines = SnapshotWords.lines(verified)
        if let named {
            try inFile(file) {
                try SnapshotAlone(Files.read(file)).requireSignature(by: named)
            }
            lines.append("The key that you named has signed the facts that it is of.")
        }
        if let held = try heldCheckpoint() {
            lines.append(try Self.growth(since: held, of: snapshot, in: ledger))
        } else if let against {
            let older = try self.verified(against, ledger).snapshot
            try inFile(against) {
                try ledger.requireExtension(of: older.head, by: snapshot.head)
            }
            lines.append(
                "It extends \(against): its \(snapshot.head.size.of("fact")) begin with the "
                    + "\(older.head.size) of that one.")
        }
        lines.insert(
            "Rebuilt from the log, \(Self.called(file)) is the same, byte for byte.", at: 0)
        try everywhere.write(lines.map { SafeText.line($0) + "\n" }.joined())
        try note("equal", in: ledger)
    }

    /// What can be checked with no ledger at hand.
    private func checkAlone(_ named: VerifierKey?) throws {
        let held = try heldCheckpoint()
        if let against, held == nil {
            throw Failure(
                "Whether \(Self.called(file)) extends \(against), cannot be known without the log.",
                next: "Name a copy of the ledger with --ledger; or leave --against out.")
        }
        let read = try SnapshotByItself(
            Files.read(file), called: Self.called(file), key: named, held: held)
        let head = read.snapshot.head
        let lines =
            [
                "As at \(head.asAt.written); known \(head.knownAt.writtenAsWhen).",
                "From the first \(head.size.of("fact")) of \(head.origin), root \(head.root).",
                "Digest \(read.snapshot.digest).",
            ] + read.checks
        try parent.parent.everywhere.write(lines.map { SafeText.line($0) + "\n" }.joined())
    }

    /// The checkpoint that --against names; nil where it names none, or a snapshot.
    private func heldCheckpoint() throws -> [UInt8]? {
        guard let against else { return nil }
        let bytes = try Files.read(against)
        return bytes.first == UInt8(ascii: "{") ? nil : bytes
    }

    /// That the log which a snapshot was rebuilt from begins with what a checkpoint held seals.
    private static func growth(
        since held: [UInt8], of snapshot: Snapshot, in ledger: AssuranceLedger
    ) throws -> String {
        guard let sealed = ledger.sealed else {
            preconditionFailure("A ledger on disk is always sealed.")
        }
        let old = try sealed.requireGrowth(since: held)
        let size = snapshot.head.size
        return old.size == size
            ? "They are the facts that the checkpoint you hold seals."
            : "The checkpoint you hold seals the first \(old.size.of("fact")) of the same history."
    }

    private func note(_ outcome: String, in ledger: AssuranceLedger) throws {
        var fields = [TypedField("outcome", outcome)]
        if let role = try Recording.recorder(noting.by) {
            fields.append(TypedField("verifiedBy", role.text))
        }
        try noting.note("snapshot.verified", fields, in: ledger)
    }

    private func verified(_ path: String, _ ledger: AssuranceLedger) throws -> VerifiedSnapshot {
        let bytes = try Files.read(path)
        return try inFile(path) {
            try ledger.verify(snapshot: bytes, remarks: FlagsBeside.remarks)
        }
    }

    private static func called(_ path: String) -> String {
        path == "-" ? "standard input" : path
    }

    private func inFile<R>(_ path: String, _ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let problem as SnapshotProblem {
            throw Failure(
                "\(Self.called(path)): \(problem.sentence)", next: problem.nextStep,
                exitCode: problem.exitCode)
        }
    }
}

/// The options by which a snapshot is noted in the ledger itself.
struct Noting: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Note it in the ledger, as this thing: snapshot/2026-11.", valueName: "thing"))
    var record: String?

    @Option(help: ArgumentHelp("The role that notes it; or S11_BY.", valueName: "role"))
    var by: String?

    @OptionGroup var key: SealingOptions

    /// Opens the ledger: with its key only where something is to be noted.
    func open(_ everywhere: Everywhere) throws -> AssuranceLedger {
        guard let record else { return try everywhere.open() }
        guard try Things.asked(record).kind == SnapshotRecord.kind else {
            throw Failure(
                "--record: \"\(record)\" is no snapshot.", next: "Name it like snapshot/2026-11.")
        }
        return try everywhere.open(with: key)
    }

    /// Records one fact about the snapshot, where that is asked for.
    func note(_ kind: String, _ fields: [TypedField], in ledger: AssuranceLedger) throws {
        guard let record else { return }
        let (now, doubt) = try Recording.time(in: ledger, key)
        var draft = try Draft(kind, about: record, typed: fields)
        draft.remark(on: doubt)
        draft.fill(by: try Recording.recorder(by), document: nil, madeKnown: nil)
        draft.circumstances.effective = FuzzyDate(now.dayInEngland)
        // It is taken or verified once more, even where all is as it was before.
        draft.isAgain = true
        Recording.say(try ledger.record([draft], now: now), dryRun: false)
    }

    /// Refuses a snapshot that is not the one that the ledger has noted under this name.
    func requireSame(_ snapshot: Snapshot, in ledger: AssuranceLedger, _ file: String) throws {
        guard let record else { return }
        let id = try ThingID(reading: record)
        let taken = try ledger.history().state(SnapshotRecord.self, id)?.state.taking?.value
        guard let taken, taken.digest != snapshot.digest else { return }
        throw Failure(
            "\(file): its digest is \(snapshot.digest), and \(record) was noted with "
                + "\(taken.digest).",
            next: "It is another snapshot, or was made with another rule book.", exitCode: 3)
    }
}

/// What is said of a snapshot when it is taken and when it is verified.
enum SnapshotWords {
    static func lines(_ verified: VerifiedSnapshot) -> [String] {
        var lines = lines(verified.snapshot)
        if !verified.areRemarksCompared {
            lines.append(
                "The flags beside it are those of \(verified.remarkedBy), and were not compared.")
        }
        return lines
    }

    static func lines(_ snapshot: Snapshot) -> [String] {
        let head = snapshot.head
        return [
            "As at \(head.asAt.written); known \(head.knownAt.writtenAsWhen).",
            "From the first \(head.size.of("fact")) of \(head.origin), root \(head.root).",
            "Things: \(snapshot.thingCount). Flags raised: \(snapshot.remarks.lines.count).",
            snapshot.isSealed
                ? "The checkpoint of that size, signed by the ledger, is in it."
                : "No checkpoint of that size is kept, so there is no signature in it.",
            "Digest \(snapshot.digest).",
        ]
    }
}
