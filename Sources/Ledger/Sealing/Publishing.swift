public import Checkpoints
public import EventLog

/// What was published of a ledger.
public struct Published: Hashable, Sendable {
    /// The checkpoint that stands over it.
    public let checkpoint: Checkpoint
    /// How many tiles of hashes there are.
    public let tiles: Int
    /// How many bundles of entries there are.
    public let bundles: Int
}

extension SealedLog {
    /// Writes into a folder what a client of a C2SP log expects to find: the tiles of hashes, the
    /// entries in bundles, and over them the checkpoint.
    ///
    /// All is made from the lines, which are held to the checkpoint on the way; the checkpoint is put
    /// in place last. What stands there already is written over where it differs.
    ///
    /// - Parameter directory: The folder, which is made where there is none; never a ledger's own.
    /// - Returns: What was published.
    /// - Throws: What is wrong with the log, or keeps the folder from being written.
    public func publish(to directory: String) throws(LogError) -> Published {
        let files = try LedgerFiles(making: directory)
        guard try files.read("ledger.json") == nil else { throw .alreadyALedger(path: directory) }
        var edge = TileEdge()
        var bundler = EntryBundler(growingFrom: 0)
        var leaves: [MerkleHash] = []
        var count = (tiles: 0, bundles: 0)
        func put(_ tiles: [Tile]) throws(LogError) {
            for tile in tiles {
                try files.bring(tile.path.text, to: tile.bytes)
                count.tiles += 1
            }
        }
        func put(_ bundle: EntryBundle?) throws(LogError) {
            guard let bundle else { return }
            try files.bring(bundle.path.text, to: bundle.bytes)
            count.bundles += 1
        }
        let (standing, _) = try asLogErrors {
            try read(upTo: .max) { line, _ in
                leaves.append(.leaf(line))
                try put(try bundler.append(line))
                guard leaves.count == TilePath.fullWidth else { return }
                try put(edge.grow(by: leaves).filter(\.path.isFull))
                leaves.removeAll(keepingCapacity: true)
            }
        }
        _ = edge.grow(by: leaves)
        try put(edge.unfinishedTiles)
        try put(bundler.unfinished)
        try files.replace("checkpoint", with: standing.signed.bytes)
        return Published(
            checkpoint: standing.checkpoint, tiles: count.tiles, bundles: count.bundles)
    }
}
