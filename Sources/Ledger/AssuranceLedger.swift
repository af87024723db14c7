public import Assurance
import Checkpoints
public import Dates
public import EventLog
import JSONLines
public import Replay

/// A partnership's ledger: facts in, history out.
public final class AssuranceLedger: Sendable {
    public let log: any AppendOnlyLog
    /// The rule book that snapshots name.
    public let rules: RuleBookRoots

    public init(_ log: any AppendOnlyLog, rules: RuleBookRoots = .none) {
        self.log = log
        self.rules = rules
    }

    /// Opens the ledger in a folder: to read, or with its key to record as well.
    ///
    /// - Parameters:
    ///   - directory: The folder.
    ///   - keys: The key that seals it; while keys change, the one before and the new one.
    ///   - isMemoryLost: Somebody has said that what the key remembers is lost.
    ///   - isMoved: Somebody has said that the ledger was moved here from where its key sealed last.
    ///   - remembered: What whoever reads has seen of it before.
    ///   - cache: Where whoever reads keeps what a pass over the lines found; nil keeps nothing.
    /// - Throws: Why the folder cannot be read as a ledger, or its key not be used.
    public convenience init(
        opening directory: String, keys: [KeyFile] = [], isMemoryLost: Bool = false,
        isMoved: Bool = false, remembered: Remembered? = nil, cache: TableCache? = nil
    ) throws(LogError) {
        let disk = try DiskLog(opening: directory)
        self.init(
            SealedLog(
                disk, signer: keys.isEmpty ? nil : try Signer(keys), isMemoryLost: isMemoryLost,
                isMoved: isMoved, remembered: remembered, cache: cache))
    }

    /// Makes a ledger in a folder: its first fact, which names it and its key, sealed.
    ///
    /// - Parameters:
    ///   - directory: The folder, which is made where there is none.
    ///   - opening: The first fact, `ledger.opened`; its key is filled in here.
    ///   - key: The file of the key, which is made where there is none.
    ///   - now: The time of recording.
    /// - Returns: The ledger, open to record.
    /// - Throws: Why the first fact is refused, or the folder cannot be made.
    public static func create(
        at directory: String, opening: Draft, key: KeyFile, now: Instant
    ) throws -> AssuranceLedger {
        guard var opened = opening.fact as? LedgerOpened else {
            preconditionFailure("A ledger begins with the fact that it was opened.")
        }
        let source = "urn:s11:\(opened.origin)"
        // Tried in memory first: what is refused should not leave half a ledger behind.
        var draft = opening
        opened.key = "to be made"
        draft.fact = opened
        _ = try Recorder(History(), now: now).trying(draft)
        if !key.exists { try Signer.make(key, origin: opened.origin) }
        let signer = try Signer([key])
        let vkey = signer.verifierKeys[0]
        guard vkey.hasPrefix(opened.origin + "+") else {
            throw LogError.badKey(path: key.path, why: "it is another ledger's key")
        }
        opened.key = vkey
        draft.fact = opened
        let record = try Recorder(History(), now: now).trying(draft)
        let disk = try DiskLog.create(
            at: directory, source: source, origin: opened.origin, verifierKeys: [vkey]
        ) { (disk, writer) throws(LogError) in
            try signer.requirePlace(outside: directory)
            try signer.requireFresh()
            _ = try writer.append([record], now: now.description)
            let log = SealedLog(disk, signer: signer)
            var scan = SealedScan()
            try asLogErrors {
                try writer.forEachLine { line, index in try scan.take(line, index) }
            }
            try log.seal(scan, since: nil, with: signer)
        }
        return AssuranceLedger(SealedLog(disk, signer: signer))
    }

    /// The log as it is sealed; nil for one that is not.
    public var sealed: SealedLog? { log as? SealedLog }

    /// Every fact of the log, read.
    ///
    /// - Parameter size: Only the first lines, as the log stood then; nil takes all.
    /// - Returns: The facts in the order of recording.
    /// - Throws: `LogError` when a line is damaged; `LineProblem` when one is no line of a ledger.
    public func history(upTo size: Int? = nil) throws -> History {
        guard let sealed else { return try everyFact(upTo: size) }
        let table = try sealed.table()
        var history = History(reading: try TableFacts(table, upTo: size))
        history.seal = try sealed.seal(table.standing, of: history, upTo: size)
        return history
    }

    /// Every fact read at once, line by line.
    func everyFact(upTo size: Int? = nil) throws -> History {
        var history = History()
        let reader = LineToFact()
        try log.forEachEvent(upTo: size) { envelope, line in
            history.add(try reader.read(line, envelope))
        }
        return history
    }

    /// Records drafts as one batch: all of them, or none.
    ///
    /// - Parameters:
    ///   - drafts: The facts as somebody says them, in the order to record them.
    ///   - expecting: How many facts things should have before this.
    ///   - now: The time of recording.
    ///   - dryRun: Only says what would be recorded.
    ///   - echoing: Each fact is told back as it was understood, with what it changed.
    /// - Returns: What each draft came to.
    /// - Throws: `BatchProblem` naming the draft refused; `LogError` when the log cannot take the
    /// batch.
    public func record(
        _ drafts: [Draft], expecting: [ThingID: ExpectedVersion] = [:], now: Instant,
        dryRun: Bool = false, echoing: Bool = false
    ) throws -> [Recorded] {
        try record(
            drafts, expecting: expecting, now: now, dryRun: dryRun, echoing: echoing,
            under: SealingRules(isSealed: sealed != nil))
    }

    /// Seals with another key from now on: the key before and the new one both sign the fact.
    ///
    /// The ledger must have been opened with both.
    public func changeKey(_ change: Draft, now: Instant) throws -> [Recorded] {
        guard let sealed, let to = (change.fact as? LedgerKeyChanged)?.to else {
            preconditionFailure("A change of key is one, of a sealed ledger.")
        }
        guard try sealed.facts().keys.last?.key.text != to else {
            throw LogError.badCosignature(
                what: "That is the key that seals the ledger now.",
                next: "Nothing was changed. Name the file of another key, or of one to be made.")
        }
        return try record(
            [change], expecting: [:], now: now, dryRun: false, under: SealingRules(isSealed: false))
    }

    func record(
        _ drafts: [Draft], expecting: [ThingID: ExpectedVersion], now: Instant, dryRun: Bool,
        echoing: Bool = false, under sealing: SealingRules
    ) throws -> [Recorded] {
        try write { writer, history in
            var recorder = Recorder(history, now: now, echoing: echoing)
            for (at, draft) in drafts.enumerated() {
                do throws(Refusal) {
                    try sealing.check(draft)
                    try recorder.take(draft)
                    try sealing.check(draft, in: recorder.history)
                } catch {
                    try recorder.requireVersion(expecting[draft.thing], of: draft.thing)
                    throw BatchProblem(line: at + 1, refusal: error)
                }
                if let taken = recorder.newest as? SnapshotTaken {
                    do {
                        try Self.requireDigest(
                            of: taken, in: recorder.history, origin: origin,
                            rules: rules.newest, writer)
                    } catch let refusal as Refusal {
                        throw BatchProblem(line: at + 1, refusal: refusal)
                    }
                }
            }
            try history.requireRead()
            let expected = Dictionary(
                uniqueKeysWithValues: expecting.map { ($0.key.text, $0.value) })
            let appended =
                dryRun
                ? try writer.rehearse(
                    recorder.records, expecting: expected, now: now.description)
                : try writer.append(
                    recorder.records, expecting: expected, now: now.description)
            return try zip(recorder.checked, appended).map { checked, line in
                Recorded(
                    draft: checked.draft, id: try EventID(reading: line.id),
                    sequence: line.sequence, streamVersion: line.streamVersion,
                    isDuplicate: line.isDuplicate, warnings: checked.warnings,
                    doubts: checked.doubts, echo: checked.echo)
            }
        }
    }

    /// Checks and appends under one lock, with the history of what stands there.
    private func write<R>(
        _ body: (inout LogWriter, History) throws -> R
    ) throws -> R {
        guard let sealed else {
            return try log.write { writer in try body(&writer, try Self.history(writer)) }
        }
        return try sealed.withWriter { writer, table in
            Result {
                try body(&writer, History(reading: try TableFacts(table, upTo: nil)))
            }
        }.get()
    }

    static func history(_ writer: borrowing LogWriter) throws -> History {
        var history = History()
        let reader = LineToFact()
        try writer.forEachEvent { envelope, line in
            history.add(try reader.read(line, envelope))
        }
        return history
    }
}
