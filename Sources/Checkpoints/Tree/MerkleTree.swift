/// A tree that only grows, kept as its right edge: enough to append and to know the root.
public struct MerkleTree: Hashable, Sendable {
    /// How many leaves there are.
    public private(set) var size = 0

    /// The roots of the complete subtrees, largest first: one for each bit set in the size.
    public private(set) var edge: [MerkleHash] = []

    public init() {}

    /// The tree of this size, its edge read from what is stored.
    public init<Reader: HashReader>(
        size: Int, from reader: inout Reader
    ) throws(CheckpointProblem) {
        guard size >= 0 else { throw .outOfRange(size, size: size) }
        self.size = size
        edge = try reader.completeSubtrees(of: 0..<size)
    }

    /// The tree of this size with this edge; nil where it has not a hash for each bit of the size.
    public init?(of size: Int, edge: [MerkleHash]) {
        guard size >= 0, size.nonzeroBitCount == edge.count else { return nil }
        self.init(size: size, edge: edge)
    }

    init(size: Int, edge: [MerkleHash]) {
        precondition(size.nonzeroBitCount == edge.count, "One hash for each bit set in the size.")
        self.size = size
        self.edge = edge
    }

    /// Adds a leaf by its hash.
    public mutating func append(_ leaf: MerkleHash) {
        var hash = leaf
        // Each complete subtree of the new one's height is its left sibling.
        for _ in 0..<(~size).trailingZeroBitCount {
            hash = .node(edge.removeLast(), hash)
        }
        edge.append(hash)
        size += 1
    }

    public mutating func append(contentsOf leaves: some Sequence<MerkleHash>) {
        for leaf in leaves { append(leaf) }
    }

    /// The hash of the whole tree.
    public var root: MerkleHash { Self.root(over: edge) }

    /// Joins complete subtrees, largest first, from the smallest up.
    static func root(over edge: [MerkleHash]) -> MerkleHash {
        guard var hash = edge.last else { return .empty }
        for left in edge.dropLast().reversed() { hash = .node(left, hash) }
        return hash
    }
}
