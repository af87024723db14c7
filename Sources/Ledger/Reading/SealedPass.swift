import Checkpoints
import EventLog

/// What one pass over the sealed lines learns on its way: the tree, its roots at some sizes, and who
/// may seal.
struct SealedPass {
    private(set) var tree = MerkleTree()
    private(set) var facts = SealingFacts()
    /// The roots at the sizes wanted, as far as they were reached.
    private(set) var roots: [Int: MerkleHash] = [:]
    private var kept: [(line: Int, bytes: [UInt8])] = []
    private let wanted: Set<Int>

    init(rootsAt wanted: some Sequence<Int>) {
        self.wanted = Set(wanted)
        if self.wanted.contains(0) { roots[0] = .empty }
    }

    /// One that goes on from where an earlier one ended.
    init(from noted: TableNote, rootsAt wanted: some Sequence<Int>) throws(LogError) {
        self.init(rootsAt: wanted)
        tree = noted.tree
        for (size, root) in noted.roots { roots[size] = root }
        try take(noted.kept)
    }

    mutating func take(
        _ hashes: UnsafeBufferPointer<LineHash>, _ kept: [(line: Int, bytes: [UInt8])]
    ) throws(LogError) {
        try take(kept)
        for hash in hashes {
            tree.append(MerkleHash(lanes: hash))
            if wanted.contains(tree.size) { roots[tree.size] = tree.root }
        }
    }

    private mutating func take(_ lines: [(line: Int, bytes: [UInt8])]) throws(LogError) {
        for line in lines { try facts.take(line.bytes, line.line) }
        kept += lines
    }

    /// What a later pass must know to go on.
    var noted: TableNote {
        var roots = roots
        roots[tree.size] = tree.root
        return TableNote(tree: tree, roots: roots, kept: kept)
    }
}
