import Assurance
import Checkpoints
import EventLog
import JSONLines
import Replay

extension Ledger {
    /// Rebuilds a snapshot from the log and compares it, byte for byte.
    ///
    /// - Parameters:
    ///   - file: The snapshot as it was handed over.
    ///   - reports: The versions of the reports that this program knows.
    /// - Returns: The snapshot as it was rebuilt: the same bytes.
    /// - Throws: `SnapshotProblem` naming the first line that differs; `LogError` where the log is
    /// damaged.
    public func verify(snapshot file: [UInt8], reports: [String: Int]) throws -> Snapshot {
        let held = try HeldSnapshot(file)
        let head = held.head
        if let stranger = head.madeWith.stranger { throw SnapshotProblem.newer(stranger) }
        guard head.origin == origin else {
            throw SnapshotProblem.otherLedger(origin: head.origin, own: origin)
        }
        let prefix = try prefix(head.size)
        guard prefix.tree.size == head.size else {
            throw SnapshotProblem.logTooShort(size: head.size, has: prefix.tree.size)
        }
        guard prefix.tree.root.hex == head.root else {
            throw SnapshotProblem.otherLog(size: head.size)
        }
        let rebuilt = try Snapshot(
            head, of: head.madeWith.history(prefix.history.facts),
            checkpoint: try note(for: held, size: head.size),
            reports: try held.reports(known: reports))
        try held.requireEqual(to: rebuilt)
        return rebuilt
    }

    /// The checkpoint that belongs into a snapshot: the one kept; or, where this copy of the ledger
    /// keeps none, the file's own, once its signature and its text have been checked.
    private func note(for held: HeldSnapshot, size: Int) throws -> String? {
        guard let sealed else { return nil }
        if let kept = try sealed.ownNote(at: size) { return kept }
        guard let text = held.foot.checkpoint else { return nil }
        let found: VerifiedCheckpoint
        do throws(LogError) {
            found = try sealed.seals.verified(Array(text.utf8), called: "its checkpoint")
        } catch {
            throw held.problem(held.lines.count, ": \(error.sentence)")
        }
        guard found.checkpoint.size == size, found.checkpoint.root.hex == held.head.root else {
            throw held.problem(held.lines.count, ": its checkpoint is not of these facts.")
        }
        return try sealed.ownNote(of: found)
    }

    /// Proves that one snapshot's facts begin with all the facts of an older one.
    ///
    /// Both must have been verified. The lines are hashed anew, and give the roots of both on the
    /// way.
    public func requireExtension(
        of older: SnapshotHead, by newer: SnapshotHead
    ) throws {
        guard older.size <= newer.size else {
            throw SnapshotProblem.notExtended(older: older.size, newer: newer.size)
        }
        var tree = MerkleTree()
        var root = tree.root.hex
        try log.forEachLine(from: 0, upTo: newer.size) { line, _ in
            tree.append(.leaf(line))
            if tree.size == older.size { root = tree.root.hex }
        }
        guard root == older.root else { throw SnapshotProblem.otherLog(size: older.size) }
        guard tree.root.hex == newer.root else { throw SnapshotProblem.otherLog(size: newer.size) }
    }
}
