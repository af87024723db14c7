import Checkpoints
import EventLog

/// One pass over the lines of a log: their hashes, and what they say of who may seal them.
struct SealedScan {
    private(set) var leaves: [MerkleHash] = []
    private(set) var facts = SealingFacts()

    mutating func take(_ line: UnsafeRawBufferPointer, _ index: Int) throws(LogError) {
        leaves.append(.leaf(line))
        try facts.take(line, index)
    }

    /// The root of the first lines; nil where there are not so many.
    func root(at size: Int) -> MerkleHash? {
        guard 0...leaves.count ~= size else { return nil }
        var tree = MerkleTree()
        tree.append(contentsOf: leaves.prefix(size))
        return tree.root
    }

    /// The roots at some sizes, found in one pass; none for a size that is not reached.
    func roots(at sizes: some Sequence<Int>) -> [Int: MerkleHash] {
        let wanted = Set(sizes)
        var tree = MerkleTree()
        var roots: [Int: MerkleHash] = [:]
        if wanted.contains(0) { roots[0] = tree.root }
        for leaf in leaves {
            tree.append(leaf)
            if wanted.contains(tree.size) { roots[tree.size] = tree.root }
        }
        return roots
    }

    /// Every line of a log on disk up to a size, read.
    init(_ log: DiskLog, upTo size: Int) throws(LogError) {
        var scan = SealedScan()
        try asLogErrors {
            try log.forEachLine(from: 0, upTo: size) { line, index in try scan.take(line, index) }
        }
        self = scan
    }

    init() {}

    /// One that goes on from what earlier lines say of who may seal.
    init(facts: SealingFacts) { self.facts = facts }
}
