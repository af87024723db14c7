import Checkpoints
import EventLog

// How a log grows: what was appended is sealed.
extension SealedLog {
    /// Seals what was appended after the lines of a table.
    func seal(
        _ writer: borrowing LogWriter, after table: SealedTable, with signer: Signer
    ) throws(LogError) {
        try sealing {
            var new = SealedScan(facts: table.facts)
            try writer.forEachLine(from: table.table.count) { line, index in
                try new.take(line, index)
            }
            var tree = table.tree
            tree.append(contentsOf: new.leaves)
            let root = { [tree] (size: Int) throws(LogError) -> MerkleHash in
                size == tree.size ? tree.root : try table.root(at: size)
            }
            let last = table.standing.checkpoint
            try seal(
                Growth(
                    from: last, leaves: new.leaves, tree: tree, facts: new.facts, root: root,
                    before: table.leaves),
                with: signer)
        }
    }

    /// Seals what was appended after the lines of a scan.
    func seal(
        _ writer: borrowing LogWriter, since last: Checkpoint, _ before: SealedScan,
        with signer: Signer
    ) throws(LogError) {
        try sealing {
            var scan = before
            try writer.forEachLine(from: scan.leaves.count) { line, index in
                try scan.take(line, index)
            }
            try seal(scan, since: last, with: signer)
        }
    }

    /// Where sealing fails the lines stand, so the failure must not say that nothing was recorded.
    private func sealing(_ body: () throws -> Void) throws(LogError) {
        do throws(LogError) {
            try asLogErrors(body)
        } catch {
            let why =
                switch error {
                case .notWritten(_, let why), .notDurable(_, let why): why
                case .world(let path, let doing, let why): "\(path) could not be \(doing): \(why)"
                default: error.sentence
                }
            throw .notDurable(
                path: disk.directory, why: "the facts are in the log but not sealed: \(why)")
        }
    }

    func seal(
        _ scan: SealedScan, since last: Checkpoint?, with signer: Signer
    ) throws(LogError) {
        var tree = MerkleTree()
        tree.append(contentsOf: scan.leaves)
        let size = last?.size ?? 0
        try seal(
            Growth(
                from: last, leaves: Array(scan.leaves[size...]), tree: tree, facts: scan.facts,
                root: { (size) throws(LogError) in scan.root(at: size) ?? .empty },
                before: { () throws(LogError) in Array(scan.leaves[..<size]) }),
            with: signer)
    }

    /// What a log has grown by since a checkpoint.
    struct Growth {
        let from: Checkpoint?
        /// The hashes of the new lines.
        let leaves: [MerkleHash]
        /// The tree of all lines.
        let tree: MerkleTree
        let facts: SealingFacts
        /// The root of the log at a size.
        let root: (Int) throws(LogError) -> MerkleHash
        /// The hashes of the lines before.
        let before: () throws(LogError) -> [MerkleHash]

        init(
            from last: Checkpoint?, leaves: [MerkleHash], tree: MerkleTree, facts: SealingFacts,
            root: @escaping (Int) throws(LogError) -> MerkleHash,
            before: @escaping () throws(LogError) -> [MerkleHash]
        ) {
            self.from = last
            self.leaves = leaves
            self.tree = tree
            self.facts = facts
            self.root = root
            self.before = before
        }
    }

    /// Writes tiles, then the checkpoint of the new size, then puts it in place as the latest.
    ///
    /// Each checkpoint is durable before the next step, so that a crash between leaves one that
    /// everything stands behind. Tiles are derived from the lines, and wait for no disk.
    private func seal(_ growth: Growth, with signer: Signer) throws(LogError) {
        let size = growth.tree.size
        let signers = growth.facts.signers(at: size)
        guard !signers.isEmpty, signer.holds(signers) else { throw .wrongKey(origin: disk.origin) }
        let full = try tiling.extend(growth, stops: stops)
        let origin = try asLogErrors { try NoteLine(growth.facts.origin ?? "") }
        let signed = try signer.sign(
            Checkpoint(origin: origin, of: growth.tree), as: signers, root: growth.root)
        if let last = growth.from { try shelf.trustFolders(of: last) }
        try shelf.keep(signed)
        try disk.rewriteLedgerFile(
            origin: growth.facts.origin ?? "",
            verifierKeys: growth.facts.keys.map(\.key.text))
        try shelf.replaceLatest(signed)
        // What is left over harms nobody, nor what is not noted; the facts are sealed.
        try? tiling.prune(full)
        try? signer.noteFolder(disk.directory, for: signers)
    }
}
