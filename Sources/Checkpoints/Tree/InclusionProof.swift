/// That an entry is in a tree: the hashes from the leaf's sibling to the root's child.
public struct InclusionProof: Hashable, Sendable {
    /// The number of the entry, counted from 0.
    public let index: Int
    /// How many leaves the tree has.
    public let size: Int
    public let hashes: [MerkleHash]

    public init(index: Int, size: Int, hashes: [MerkleHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Makes the proof (RFC 6962 section 2.1.1).
    public init<Reader: HashReader>(
        of index: Int, in size: Int, from reader: inout Reader
    ) throws(CheckpointProblem) {
        guard 0 <= index, index < size else { throw .outOfRange(index, size: size) }
        var siblings: [Range<Int>] = []
        var leaves = 0..<size
        while leaves.count > 1 {
            let middle = middle(of: leaves)
            let left = leaves.lowerBound..<middle
            let right = middle..<leaves.upperBound
            siblings.append(index < middle ? right : left)
            leaves = index < middle ? left : right
        }
        var hashes: [MerkleHash] = []
        for sibling in siblings.reversed() { hashes.append(try reader.root(over: sibling)) }
        self.init(index: index, size: size, hashes: hashes)
    }

    /// Accepts only if this leaf stands at the index in the tree with this root.
    ///
    /// RFC 9162 section 2.1.3.2.
    public func verify(leaf: MerkleHash, root: MerkleHash) throws(CheckpointProblem) {
        guard impliedRoot(over: leaf) == root else { throw .notIncluded(index: index, size: size) }
    }

    /// The root that follows from the leaf and the proof, or nil where the proof has no such shape.
    private func impliedRoot(over leaf: MerkleHash) -> MerkleHash? {
        guard 0 <= index, index < size else { return nil }
        var climb = Climb(node: index, last: size - 1)
        var root = leaf
        for hash in hashes {
            guard let side = climb.step() else { return nil }
            root = side == .left ? .node(hash, root) : .node(root, hash)
        }
        return climb.isAtTop ? root : nil
    }
}
