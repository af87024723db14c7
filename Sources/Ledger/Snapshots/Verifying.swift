import Assurance
import Checkpoints
import EventLog
import JSONLines
public import Replay

/// A snapshot that was rebuilt, and found to be the same.
public struct VerifiedSnapshot: Sendable {
    /// As it was rebuilt.
    public let snapshot: Snapshot
    /// The program that remarked what stands beside it.
    public let remarkedBy: String

    /// Whether those remarks are this program's, and were compared too.
    public var areRemarksCompared: Bool { remarkedBy == snapshot.remarks.program }
}

extension AssuranceLedger {
    /// Rebuilds a snapshot from the log and compares it, byte for byte.
    ///
    /// - Parameters:
    ///   - file: The snapshot as it was handed over.
    ///   - remarks: What this program says beside it, of the same picture.
    /// - Returns: The snapshot as it was rebuilt: the same bytes, but for what another program
    /// remarked.
    /// - Throws: `SnapshotProblem` naming the first line that differs; `LogError` where the log is
    /// damaged.
    public func verify(
        snapshot file: [UInt8], remarks: (Picture) throws -> SnapshotRemarks
    ) throws -> VerifiedSnapshot {
        let held = try HeldSnapshot(file)
        let head = held.head
        let own = try origin(at: head.size)
        guard head.origin == own else {
            throw SnapshotProblem.otherLedger(origin: head.origin, own: own)
        }
        guard head.rules.size <= rules.newest.size else {
            throw SnapshotProblem.newerRules(size: head.rules.size, has: rules.newest.size)
        }
        guard rules.begins(with: head.rules) else {
            throw SnapshotProblem.otherRules(size: head.rules.size)
        }
        let prefix = try prefix(head.size)
        guard prefix.tree.size == head.size else {
            throw SnapshotProblem.logTooShort(size: head.size, has: prefix.tree.size)
        }
        guard prefix.tree.root.hex == head.root else {
            throw SnapshotProblem.otherLog(size: head.size)
        }
        let rebuilt = try Snapshot(
            head, of: prefix.history, checkpoint: try note(for: held, size: head.size),
            remarks: remarks)
        try held.requireEqual(to: rebuilt)
        return VerifiedSnapshot(snapshot: rebuilt, remarkedBy: held.last.program)
    }

    /// The checkpoint that belongs into a snapshot: the one kept; or, where this copy of the ledger
    /// keeps none, the file's own, once its signature and its text have been checked.
    private func note(for held: HeldSnapshot, size: Int) throws -> String? {
        guard let sealed else { return nil }
        if let kept = try sealed.ownNote(at: size) { return kept }
        guard let text = held.digest.signed else { return nil }
        let found: VerifiedCheckpoint
        do throws(LogError) {
            found = try sealed.believe(
                try sealed.read(Array(text.utf8), called: "its checkpoint"),
                by: try sealed.facts(), called: "its checkpoint")
        } catch {
            throw held.problem(held.digestLine + 1, ": \(error.sentence)")
        }
        guard found.checkpoint.size == size, found.checkpoint.root.hex == held.head.root else {
            throw held.problem(held.digestLine + 1, ": its checkpoint is not of these facts.")
        }
        return String(decoding: try sealed.ownNote(of: found).bytes, as: UTF8.self)
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
