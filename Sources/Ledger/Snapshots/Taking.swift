import Assurance
import Checkpoints
public import Dates
import EventLog
public import Replay

extension AssuranceLedger {
    /// What checkpoints and snapshots of this ledger are made out to.
    var origin: String { sealed?.disk.origin ?? log.source }

    /// What they are made out to at a size: a ledger that was resumed had another name before.
    func origin(at size: Int) throws -> String {
        try sealed?.facts().key(at: size)?.key.name.text ?? origin
    }

    /// Takes a snapshot.
    ///
    /// - Parameters:
    ///   - asAt: The day whose state it shows.
    ///   - knownAt: The last moment of knowledge that counts; nil is when the last fact was
    /// recorded.
    ///   - size: How many facts of the log it is made from; nil is those of the checkpoint.
    ///   - sharing: How the things are shared out among tasks.
    ///   - remarks: What the program says beside it, of the same picture.
    /// - Returns: The snapshot, with the bytes of its file.
    /// - Throws: `LogError` and `LineProblem` where the log is damaged.
    public func snapshot(
        asAt: Day, knownAt: Instant?, size: Int? = nil, sharing: Sharing = .alone,
        remarks: (Picture) throws -> SnapshotRemarks
    ) throws -> Snapshot {
        let prefix = try prefix(size)
        let head = prefix.head(
            origin: try origin(at: prefix.tree.size), rules: rules.newest, asAt: asAt,
            knownAt: knownAt ?? prefix.history.facts.last?.at.recorded
                ?? Instant.endOfDayInEngland(asAt))
        return try Snapshot(
            head, of: prefix.history,
            checkpoint: try sealed?.ownNote(at: prefix.tree.size), sharing: sharing,
            remarks: remarks)
    }

    /// The log's first facts, and the tree of their lines.
    func prefix(_ size: Int?) throws -> LogPrefix {
        var prefix = LogPrefix()
        let reader = LineToFact()
        try log.forEachEvent(upTo: size) { envelope, line in
            prefix.history.add(try reader.read(line, envelope))
            prefix.tree.append(.leaf(line))
        }
        return prefix
    }

    /// Rule R-13: refuses a digest that is not what the log gives at the size and dates said.
    ///
    /// `history` is of the log that is being written, and of what stands before this in its batch.
    static func requireDigest(
        of taken: SnapshotTaken, in history: History, origin: String, rules: RuleBookPrefix,
        _ writer: borrowing LogWriter
    ) throws {
        guard let asAt = taken.asAt?.bounds, let day = asAt.earliest, asAt.latest == day else {
            throw refusal("asAt", "say the one day whose state it shows: its digest is checked.")
        }
        guard let knownAt = taken.knownAt.flatMap(moment) else {
            throw refusal(
                "knownAt", "say the last moment that it counts: its digest is checked.")
        }
        guard taken.size <= writer.size else {
            throw refusal("size", "the log has only \(writer.size) facts.")
        }
        var prefix = LogPrefix(history: History(history.facts.prefix(taken.size)))
        try writer.forEachLine { line, index in
            if index < taken.size { prefix.tree.append(.leaf(line)) }
        }
        let head = prefix.head(origin: origin, rules: rules, asAt: day, knownAt: knownAt)
        let digest = try Snapshot.digest(head, of: prefix.history)
        guard digest == taken.digest else { throw Refusal.digestMismatch(taken.digest) }
    }

    private static func moment(_ text: String) -> Instant? {
        Instant(rfc3339: text) ?? Day(iso: text).map { Instant.endOfDayInEngland($0) }
    }

    private static func refusal(_ field: String, _ sentence: String) -> Refusal {
        .field(FieldProblem(field: field, sentence: sentence))
    }
}

/// The first facts of a log, and the tree of their lines.
struct LogPrefix {
    var history = History()
    var tree = MerkleTree()

    /// The head of a snapshot that this program would take of it.
    func head(
        origin: String, rules: RuleBookPrefix, asAt: Day, knownAt: Instant
    ) -> SnapshotHead {
        SnapshotHead(
            origin: origin, size: tree.size, root: tree.root.hex, asAt: asAt, knownAt: knownAt,
            rules: rules)
    }
}
