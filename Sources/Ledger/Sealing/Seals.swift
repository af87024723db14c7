import Checkpoints
import EventLog
import Replay

/// The files that seal a log: its checkpoint, every checkpoint issued, and the tiles they stand on.
final class Seals: Sendable {
    static let latest = "checkpoint"

    private let files: LedgerFiles
    let origin: NoteLine
    let keys: [VerifierKey]

    init(_ disk: DiskLog) throws(LogError) {
        files = disk.files
        do throws(CheckpointProblem) {
            origin = try NoteLine(disk.origin)
            var keys: [VerifierKey] = []
            for text in disk.verifierKeys { keys.append(try VerifierKey(text)) }
            self.keys = keys
        } catch {
            throw .badSeal(what: "The ledger's public key cannot be read: \(error.sentence)")
        }
    }

    /// The latest checkpoint, signed by the key that seals the ledger now.
    func last() throws(LogError) -> VerifiedCheckpoint {
        guard let bytes = try files.read(Self.latest) else {
            throw .badSeal(
                what: "The ledger has no checkpoint, so nothing says how far its log is sealed.")
        }
        return try verified(bytes, called: "The checkpoint", by: keys.suffix(1))
    }

    /// A checkpoint that one of these keys has signed; of the ledger's keys, now and before, where
    /// none are named.
    func verified(
        _ bytes: [UInt8], called name: String, by named: ArraySlice<VerifierKey>? = nil
    ) throws(LogError) -> VerifiedCheckpoint {
        do throws(CheckpointProblem) {
            return try SignedCheckpoint(bytes).verify(logs: Array(named ?? keys[...]))
        } catch {
            throw .badSeal(what: "\(name) cannot be believed: \(error.sentence)")
        }
    }

    /// The sizes of the checkpoints that were kept, in order.
    func sizes() throws(LogError) -> [Int] {
        try files.names(in: "checkpoints").compactMap { Int($0) }.sorted()
    }

    func kept(_ size: Int) throws(LogError) -> [UInt8]? { try files.read("checkpoints/\(size)") }

    func read(_ path: String) throws(LogError) -> [UInt8]? { try files.read(path) }

    func replace(_ path: String, with bytes: [UInt8]) throws(LogError) {
        try files.replace(path, with: bytes)
    }

    /// What is stored in a tile; nil where there is none.
    func tile(_ path: TilePath) throws(LogError) -> [UInt8]? { try files.read(path.text) }

    /// The hashes in the stored tiles of a size.
    func hashes(size: Int) -> TileHashes {
        TileHashes(size: size) { [files] (path) throws(CheckpointProblem) in
            do throws(LogError) {
                return try files.read(path.text)
            } catch {
                throw .absentTile(path: path.text)
            }
        }
    }

    /// Holds the hashes of the sealed lines against a checkpoint, and names the first line that
    /// differs.
    func require(_ leaves: [MerkleHash], _ sealed: Checkpoint) throws(LogError) {
        guard leaves.count == sealed.size else {
            throw changed(leaves, sealed) ?? SealedLog.missing(leaves.count + 1, of: sealed.size)
        }
        var tree = MerkleTree()
        tree.append(contentsOf: leaves)
        guard tree.root != sealed.root else { return }
        throw changed(leaves, sealed)
            ?? .badSeal(
                what: "The log does not have the root of its checkpoint at size \(sealed.size), "
                    + "though every line matches its tile: log and tiles were changed together.")
    }

    /// The first line whose hash is not that in its tile, if any: tiles are a checksum for every
    /// line.
    private func changed(_ leaves: [MerkleHash], _ sealed: Checkpoint) -> LogError? {
        var stored = hashes(size: sealed.size)
        for (index, leaf) in leaves.enumerated() {
            guard let was = try? stored.hash(height: 0, index: index) else { break }
            guard was != leaf else { continue }
            return .damaged(
                line: index + 1, offset: 0,
                what:
                    "Its bytes are not those that were sealed: they were changed, moved or "
                    + "replaced."
            )
        }
        return nil
    }

    /// The root of the sealed log at a size it had.
    func root(at size: Int, of sealed: Checkpoint) throws -> MerkleHash {
        var stored = hashes(size: sealed.size)
        return try MerkleTree(size: size, from: &stored).root
    }

    /// Writes tiles, then the checkpoint of the new size, then puts it in place as the latest.
    ///
    /// Each is durable before the next, so that a crash between leaves a checkpoint that everything
    /// stands behind.
    func seal(
        _ writer: borrowing LogWriter, since last: Checkpoint, with signer: Signer
    ) throws(LogError) {
        let tree = try extendTiles(writer, since: last)
        let signed = try signer.sign(Checkpoint(origin: origin, of: tree.whole)) { size in
            try tree.root(at: size)
        }
        try files.create("checkpoints/\(tree.whole.size)", with: signed.bytes)
        try files.replace(Self.latest, with: signed.bytes)
    }

    /// Seals a log that has no line yet.
    func sealEmpty(with signer: Signer) throws(LogError) {
        let signed = try signer.sign(Checkpoint(origin: origin, of: MerkleTree())) { _ in .empty }
        try files.replace(Self.latest, with: signed.bytes)
    }

    /// Writes the tiles that the lines since a checkpoint fill or begin.
    private func extendTiles(
        _ writer: borrowing LogWriter, since last: Checkpoint
    ) throws(LogError) -> GrownTree {
        var stored = hashes(size: last.size)
        var edge = try asLogErrors { try TileEdge(reading: &stored) }
        let old = edge.tree
        guard old.root == last.root else {
            throw .badSeal(
                what: "The tiles do not give the root of the checkpoint at size \(last.size).")
        }
        var leaves: [MerkleHash] = []
        try writeBundles(writer, from: last.size, collecting: &leaves)
        for tile in edge.grow(by: leaves) { try files.replace(tile.path.text, with: tile.bytes) }
        return GrownTree(old: old, leaves: leaves, stored: stored)
    }

    /// Writes the bundles of entries of the lines from a size on, and gathers the lines' hashes.
    private func writeBundles(
        _ writer: borrowing LogWriter, from size: Int, collecting leaves: inout [MerkleHash]
    ) throws(LogError) {
        var bundler = EntryBundler(growingFrom: size)
        var found: [MerkleHash] = []
        do {
            try writer.forEachLine(from: bundler.next) { line, index in
                if index >= size { found.append(.leaf(line)) }
                if let bundle = try bundler.append(line) {
                    try files.replace(bundle.path.text, with: bundle.bytes)
                }
            }
            if let rest = bundler.unfinished { try files.replace(rest.path.text, with: rest.bytes) }
        } catch {
            throw try asLogErrors { throw error }
        }
        leaves = found
    }

    /// Writes every tile of the sealed lines anew, as they must be after a crash or a loss of
    /// derived files.
    func rebuildTiles(_ log: DiskLog, of sealed: Checkpoint) throws(LogError) {
        let stops = try stops(upTo: sealed.size)
        try asLogErrors {
            var bundler = EntryBundler(growingFrom: 0)
            var leaves: [MerkleHash] = []
            try log.forEachLine(from: 0, upTo: sealed.size) { line, index in
                leaves.append(.leaf(line))
                let full = try bundler.append(line)
                let begun = stops.contains(index + 1) ? bundler.unfinished : nil
                for bundle in [full, begun].compactMap({ $0 }) {
                    try restore(bundle.path, bundle.bytes)
                }
            }
            var edge = TileEdge()
            for stop in stops {
                for tile in edge.grow(by: leaves[edge.size..<stop]) {
                    try restore(tile.path, tile.bytes)
                }
            }
        }
    }

    private func restore(_ path: TilePath, _ bytes: [UInt8]) throws(LogError) {
        if try files.read(path.text) != bytes { try files.replace(path.text, with: bytes) }
    }
}

/// A tree that has just grown, and its root at every size up to the new one.
private struct GrownTree {
    let old: MerkleTree
    let leaves: [MerkleHash]
    let stored: TileHashes

    var whole: MerkleTree { tree(adding: leaves.count) }

    func root(at size: Int) throws -> MerkleHash {
        guard size < old.size else { return tree(adding: size - old.size).root }
        var reader = stored
        return try MerkleTree(size: size, from: &reader).root
    }

    private func tree(adding count: Int) -> MerkleTree {
        var tree = old
        tree.append(contentsOf: leaves.prefix(count))
        return tree
    }
}
