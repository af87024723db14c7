import Checkpoints
import EventLog

/// The sealed lines of a log, passed over once: their table, held to the checkpoint in force.
struct SealedTable: Sendable {
    let log: TabledLog
    let standing: VerifiedCheckpoint
    let facts: SealingFacts
    let failure: ReadFailure
    let tree: MerkleTree
    /// The roots at the sizes that were asked for, as far as they were reached.
    let roots: [Int: MerkleHash]

    var table: LineTable { log.table }

    /// The root of the first lines.
    func root(at size: Int) throws(LogError) -> MerkleHash {
        if size == tree.size { return tree.root }
        if let root = roots[size] { return root }
        var tree = MerkleTree()
        for line in 0..<min(size, table.count) {
            tree.append(MerkleHash(lanes: try table.hash(of: line)))
        }
        return tree.root
    }

    /// The hash of every line.
    func leaves() throws(LogError) -> [MerkleHash] {
        var leaves: [MerkleHash] = []
        for line in 0..<table.count {
            leaves.append(MerkleHash(lanes: try table.hash(of: line)))
        }
        return leaves
    }
}

extension LineHash {
    /// The hash of a line as a leaf of the tree.
    @Sendable static func leaf(_ line: UnsafeRawBufferPointer) -> LineHash {
        MerkleHash.leaf(line).lanes
    }
}

extension SealedLog {
    /// The table of the sealed lines, whose root meets the checkpoint in force.
    ///
    /// Each line is hashed as it is read, in this run or in an earlier one by the same reader, who
    /// kept what it found; lines that were sealed since are then hashed onto that. A line that is
    /// asked for is held to its hash again.
    func table() throws(LogError) -> SealedTable {
        // One checkpoint for the whole answer: another may be signed while it is read.
        let signed = try candidate()
        try requireSource()
        if let kept = try? tableKept(under: signed) { return kept }
        var pass = SealedPass(rootsAt: rootsSeen)
        let log: TabledLog
        do throws(LogError) {
            log = try disk.table(
                upTo: signed.checkpoint.size, hashing: LineHash.leaf, keeping: SealingFacts.areSaid
            ) { (hashes, kept) throws(LogError) in try pass.take(hashes, kept) }
        } catch {
            throw try changedLine(under: signed.checkpoint) ?? error
        }
        guard pass.tree.size == signed.checkpoint.size,
            pass.tree.root == signed.checkpoint.root
        else {
            var leaves: [MerkleHash] = []
            for line in 0..<log.table.count {
                leaves.append(MerkleHash(lanes: try log.table.hash(of: line)))
            }
            try require(leaves, signed.checkpoint)
            preconditionFailure("Hashes that do not give a root give it.")
        }
        let table = try held(log, pass, signed)
        if let cache, log.table.count >= cache.least {
            cache.file(for: disk)?.write(log.table, note: pass.noted.bytes)
        }
        return table
    }

    /// The table that an earlier run kept, grown by what was sealed since; nil where there is none
    /// that can be believed, or it is too old to be worth it.
    private func tableKept(under signed: SignedCheckpoint) throws(LogError) -> SealedTable? {
        let size = signed.checkpoint.size
        guard let cache, cache.isBelieved, let (before, bytes) = cache.file(for: disk)?.read(),
            let noted = TableNote(bytes), noted.tree.size == before.count, before.count <= size,
            size - before.count <= max(2_048, before.count / 64),
            rootsSeen.allSatisfy({ $0 > before.count || noted.roots[$0] != nil }),
            try disk.length >= before.end
        else { return nil }
        var pass = try SealedPass(from: noted, rootsAt: rootsSeen)
        let log = try disk.table(
            upTo: size, hashing: LineHash.leaf, keeping: SealingFacts.areSaid, after: before
        ) { (hashes, kept) throws(LogError) in try pass.take(hashes, kept) }
        guard pass.tree.size == size, pass.tree.root == signed.checkpoint.root else { return nil }
        return try held(log, pass, signed)
    }

    private var rootsSeen: [Int] { remembered?.roots.keys.map(\.self) ?? [] }

    /// What was passed over, held to the keys that it names and to what was seen before.
    private func held(
        _ log: TabledLog, _ pass: SealedPass, _ signed: SignedCheckpoint
    ) throws(LogError) -> SealedTable {
        let standing = try believe(signed, by: pass.facts)
        try disk.requireLedgerFile(
            origin: pass.facts.origin ?? "", verifierKeys: pass.facts.keys.map(\.key.text))
        try remembered?.require(pass.roots, of: pass.facts, standing.checkpoint)
        note(standing, pass.facts)
        return SealedTable(
            log: log, standing: standing, facts: pass.facts, failure: failure, tree: pass.tree,
            roots: pass.roots)
    }

    /// The first sealed line whose bytes are not those in its tile, looked for line by line: of a log
    /// that cannot be read the tiles say best where it was changed.
    private func changedLine(under sealed: Checkpoint) throws(LogError) -> LogError? {
        var leaves: [MerkleHash] = []
        try asLogErrors {
            try disk.forEachLine(from: 0, upTo: sealed.size) { line, _ in
                leaves.append(.leaf(line))
            }
        }
        return changed(leaves, sealed)
    }
}
