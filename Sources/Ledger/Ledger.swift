public import Assurance
import Checkpoints
public import Dates
public import EventLog
import JSONLines
public import Replay

/// A partnership's ledger: facts in, history out.
public final class Ledger: Sendable {
    public let log: any EventLog
    /// The rule book that snapshots name.
    public let rules: RuleBookRoots

    public init(_ log: any EventLog, rules: RuleBookRoots = .none) {
        self.log = log
        self.rules = rules
    }

    /// Opens the ledger in a folder: to read, or with its key to record as well.
    ///
    /// A ledger without a public key is not sealed: then every whole line is a fact.
    public convenience init(opening directory: String, keys: [KeyFile] = []) throws(LogError) {
        let disk = try DiskLog(opening: directory)
        guard !disk.verifierKeys.isEmpty else {
            self.init(disk)
            return
        }
        self.init(try SealedLog(disk, signer: keys.isEmpty ? nil : try Signer(keys)))
    }

    /// Makes a ledger in a folder, sealed with the key in a file, which is made too where there is
    /// none.
    public static func create(
        at directory: String, origin: String, key: KeyFile
    ) throws(LogError) -> Ledger {
        if !key.exists { try Signer.make(key, origin: origin) }
        let signer = try Signer([key])
        let disk = try DiskLog.create(
            at: directory, source: "urn:s11:\(origin)", origin: origin,
            verifierKeys: signer.verifierKeys)
        let log = try SealedLog(disk, signer: signer)
        try log.seals.sealEmpty(with: signer)
        return Ledger(log)
    }

    /// The log as it is sealed; nil for one that is not.
    public var sealed: SealedLog? { log as? SealedLog }

    /// Every fact of the log, read.
    ///
    /// - Parameter size: Only the first lines, as the log stood then; nil takes all.
    /// - Returns: The facts in the order of recording.
    /// - Throws: `LogError` when a line is damaged; `LineProblem` when one is no line of a ledger.
    public func history(upTo size: Int? = nil) throws -> History {
        var history = History()
        let reader = LineToFact()
        // One checkpoint for the whole answer: another may be signed while it is read.
        let standing = try sealed?.checkpoint()
        let wanted = min(size ?? .max, standing?.checkpoint.size ?? .max)
        try log.forEachEvent(upTo: wanted) { envelope, line in
            history.add(try reader.read(line, envelope))
        }
        if let standing, let sealed {
            history.seal = try sealed.seal(standing, of: history, upTo: size)
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
    /// - Returns: What each draft came to.
    /// - Throws: `BatchProblem` naming the draft refused; `LogError` when the log cannot take the
    /// batch.
    public func record(
        _ drafts: [Draft], expecting: [ThingID: ExpectedVersion] = [:], now: Instant,
        dryRun: Bool = false
    ) throws -> [Recorded] {
        try log.write { writer in
            var recorder = Recorder(try Self.history(writer), now: now)
            for (at, draft) in drafts.enumerated() {
                do throws(Refusal) {
                    try recorder.take(draft)
                } catch {
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
                    isDuplicate: line.isDuplicate, warnings: checked.warnings)
            }
        }
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
