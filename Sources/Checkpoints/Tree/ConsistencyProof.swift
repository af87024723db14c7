/// That a tree has only grown: the hashes that give both the older root and the newer one.
public struct ConsistencyProof: Hashable, Sendable {
    public let oldSize: Int
    public let newSize: Int
    public let hashes: [MerkleHash]

    public init(oldSize: Int, newSize: Int, hashes: [MerkleHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Makes the proof (RFC 6962 section 2.1.2); from size 0 it is empty, as witnesses want it.
    public init<Reader: HashReader>(
        from oldSize: Int, to newSize: Int, from reader: inout Reader
    ) throws(CheckpointProblem) {
        guard 0 <= oldSize, oldSize <= newSize else { throw .outOfRange(oldSize, size: newSize) }
        var subtrees: [Range<Int>] = []
        var leaves = 0..<newSize
        while oldSize > 0, oldSize < leaves.upperBound {
            let middle = middle(of: leaves)
            let left = leaves.lowerBound..<middle
            let right = middle..<leaves.upperBound
            subtrees.append(oldSize <= middle ? right : left)
            leaves = oldSize <= middle ? left : right
        }
        // What is left ends where the older tree ended; its root is known where it is all of it.
        if oldSize > 0, leaves.lowerBound > 0 { subtrees.append(leaves) }
        var hashes: [MerkleHash] = []
        for subtree in subtrees.reversed() { hashes.append(try reader.root(over: subtree)) }
        self.init(oldSize: oldSize, newSize: newSize, hashes: hashes)
    }

    /// Accepts only if the newer tree begins with all of the older one.
    ///
    /// RFC 9162 section 2.1.4.2. From size 0 nothing is shown, not even that 0 is 0: refused.
    public func verify(oldRoot: MerkleHash, newRoot: MerkleHash) throws(CheckpointProblem) {
        let isShown =
            oldSize == newSize
            ? oldSize > 0 && hashes.isEmpty && oldRoot == newRoot
            : impliedRoots(oldRoot: oldRoot).map { $0 == (oldRoot, newRoot) } ?? false
        guard isShown else { throw .notConsistent(oldSize: oldSize, newSize: newSize) }
    }

    /// Accepts as a witness does: also from size 0, if the proof is empty (C2SP tlog-witness).
    public func verifyAsWitness(
        oldRoot: MerkleHash, newRoot: MerkleHash
    ) throws(CheckpointProblem) {
        guard oldSize == 0 else { return try verify(oldRoot: oldRoot, newRoot: newRoot) }
        let isShown = oldRoot == .empty && hashes.isEmpty && (newSize > 0 || newRoot == .empty)
        guard isShown, newSize >= 0 else {
            throw .notConsistent(oldSize: oldSize, newSize: newSize)
        }
    }

    /// The two roots that follow from the proof, or nil where the proof has no such shape.
    private func impliedRoots(oldRoot: MerkleHash) -> (old: MerkleHash, new: MerkleHash)? {
        guard 0 < oldSize, oldSize < newSize, !hashes.isEmpty else { return nil }
        // An older tree that is complete is a node of the newer one, and left out of the proof.
        let path = oldSize.nonzeroBitCount == 1 ? [oldRoot] + hashes : hashes
        var climb = Climb(node: oldSize - 1, last: newSize - 1)
        climb.skipRightChildren()
        var old = path[0]
        var new = path[0]
        for hash in path.dropFirst() {
            guard let side = climb.step() else { return nil }
            if side == .left { old = .node(hash, old) }
            new = side == .left ? .node(hash, new) : .node(new, hash)
        }
        return climb.isAtTop ? (old, new) : nil
    }
}
