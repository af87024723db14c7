import Checkpoints
import EventLog

/// The sealed lines of a log, passed over once: their table, held to the checkpoint in force.
struct SealedTable: Sendable {
    let log: TabledLog
    let standing: VerifiedCheckpoint
    let facts: SealingFacts
    let failure: ReadFailure

    var table: LineTable { log.table }
}

/// What one pass learns on its way: the tree, its roots at some sizes, and who may seal.
struct SealedPass {
    private(set) var tree = MerkleTree()
    private(set) var facts = SealingFacts()
    /// The roots at the sizes wanted, as far as they were reached.
    private(set) var roots: [Int: MerkleHash] = [:]
    private let wanted: Set<Int>

    init(rootsAt wanted: some Sequence<Int>) {
        self.wanted = Set(wanted)
        if self.wanted.contains(0) { roots[0] = .empty }
    }

    mutating func take(
        _ hashes: UnsafeBufferPointer<LineHash>, _ kept: [(line: Int, bytes: [UInt8])]
    ) throws(LogError) {
        for line in kept { try facts.take(line.bytes, line.line) }
        for hash in hashes {
            tree.append(MerkleHash(lanes: hash))
            if wanted.contains(tree.size) { roots[tree.size] = tree.root }
        }
    }
}

extension LineHash {
    /// The hash of a line as a leaf of the tree.
    @Sendable static func leaf(_ line: UnsafeRawBufferPointer) -> LineHash {
        MerkleHash.leaf(line).lanes
    }
}

extension SealedLog {
    /// Passes over the sealed lines once: each is hashed as it is read, and the root of all meets the
    /// checkpoint in force, or this throws.
    func table() throws(LogError) -> SealedTable {
        // One checkpoint for the whole answer: another may be signed while it is read.
        let signed = try candidate()
        try requireSource()
        var pass = SealedPass(rootsAt: remembered?.roots.keys.map(\.self) ?? [])
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
            try require(
                (0..<log.table.count).map { MerkleHash(lanes: log.table.hash(of: $0)) },
                signed.checkpoint)
            preconditionFailure("Hashes that do not give a root give it.")
        }
        let standing = try believe(signed, by: pass.facts)
        try disk.requireLedgerFile(
            origin: pass.facts.origin ?? "", verifierKeys: pass.facts.keys.map(\.key.text))
        try remembered?.require(pass.roots, of: pass.facts, standing.checkpoint)
        note(standing, pass.facts)
        return SealedTable(log: log, standing: standing, facts: pass.facts, failure: failure)
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
