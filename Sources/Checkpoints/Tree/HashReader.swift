/// Where the hashes of complete subtrees are found: in memory, or in tiles.
public protocol HashReader {
    /// The root over `1 << height` leaves, of which the first is number `index << height`.
    ///
    /// Asked only for subtrees that are complete in the tree being read.
    mutating func hash(height: Int, index: Int) throws(CheckpointProblem) -> MerkleHash
}

extension HashReader {
    /// The root over a range of leaves that is a subtree of RFC 6962.
    ///
    /// Such a range starts at a multiple of the smallest power of two not below its count.
    public mutating func root(over leaves: Range<Int>) throws(CheckpointProblem) -> MerkleHash {
        MerkleTree.root(over: try completeSubtrees(of: leaves))
    }

    /// The roots of the complete subtrees that make up a range, largest first.
    mutating func completeSubtrees(
        of leaves: Range<Int>
    ) throws(CheckpointProblem) -> [MerkleHash] {
        var roots: [MerkleHash] = []
        var start = leaves.lowerBound
        while start < leaves.upperBound {
            let height = powerOfTwo(notAbove: leaves.upperBound - start)
            roots.append(try hash(height: height, index: start >> height))
            start += 1 << height
        }
        return roots
    }
}

/// Every complete subtree's hash, held in memory.
public struct HashLevels: HashReader, Sendable {
    private var rows: [[MerkleHash]] = []

    public init(_ leaves: some Sequence<MerkleHash> = []) {
        for leaf in leaves { append(leaf) }
    }

    /// How many leaves there are.
    public var size: Int { rows.first?.count ?? 0 }

    public mutating func append(_ leaf: MerkleHash) {
        var hash = leaf
        var height = 0
        while true {
            if height == rows.count { rows.append([]) }
            rows[height].append(hash)
            let row = rows[height]
            guard row.count.isMultiple(of: 2) else { return }
            hash = .node(row[row.count - 2], hash)
            height += 1
        }
    }

    public func hash(height: Int, index: Int) throws(CheckpointProblem) -> MerkleHash {
        guard rows.indices.contains(height), rows[height].indices.contains(index) else {
            throw .outOfRange(index << height, size: size)
        }
        return rows[height][index]
    }
}

/// The exponent of the largest power of two not above this number.
func powerOfTwo(notAbove number: Int) -> Int {
    precondition(number > 0, "There is no power of two below one.")
    return Int.bitWidth - 1 - number.leadingZeroBitCount
}

/// Where a subtree of more than one leaf divides: at the largest power of two below its count.
func middle(of leaves: Range<Int>) -> Int {
    leaves.lowerBound + 1 << powerOfTwo(notAbove: leaves.count - 1)
}
