import Checkpoints
import EventLog

/// The tiles of a log's tree: derived from its lines, kept so that others can prove by them.
struct Tiling: Sendable {
    let files: LedgerFiles

    /// The hashes in the stored tiles of a size.
    func hashes(size: Int) -> TileHashes {
        TileHashes(size: size) { [files] (path) throws(CheckpointProblem) in
            do throws(LogError) {
                return try files.read(path.text)
            } catch {
                throw .unreadableTile(path: path.text, why: error.sentence)
            }
        }
    }

    /// Writes the tiles that lines after a size fill or begin.
    ///
    /// Where those of that size are not what its root says, as after a crash, they are made again from
    /// the lines first; `stops` are the sizes at which tiles were written.
    ///
    /// - Returns: Those that are full now.
    func extend(
        _ growth: SealedLog.Growth, stops: (Int) throws(LogError) -> [Int]
    ) throws(LogError) -> [TilePath] {
        let size = growth.from?.size ?? 0
        var edge: TileEdge
        if let stored = self.edge(at: size), stored.tree.root == growth.from?.root ?? .empty {
            edge = stored
        } else {
            let before = try growth.before()
            try rebuild(before, stops: try stops(size))
            edge = TileEdge()
            _ = edge.grow(by: before)
        }
        let tiles = edge.grow(by: growth.leaves)
        try write(tiles)
        return tiles.map(\.path).filter(\.isFull)
    }

    /// The right edge of the tiles as they are stored; nil where they cannot be read.
    private func edge(at size: Int) -> TileEdge? {
        var stored = hashes(size: size)
        return try? TileEdge(reading: &stored)
    }

    /// Writes every tile of the sealed lines anew that is not as it must be, as after a crash or a
    /// loss of derived files; how many those were.
    @discardableResult
    func rebuild(_ leaves: [MerkleHash], stops: [Int]) throws(LogError) -> Int {
        var written = 0
        for tile in try Self.tiles(leaves, stops: stops) {
            let there = try? stored(tile.path)
            guard there?.elementsEqual(tile.bytes) != true else { continue }
            try write([tile])
            written += 1
        }
        return written
    }

    /// Compares every tile that must exist with what the lines give; how many there are.
    func compare(_ leaves: [MerkleHash], stops: [Int]) throws(LogError) -> Int {
        let tiles = try Self.tiles(leaves, stops: stops)
        for tile in tiles {
            guard let stored = try stored(tile.path) else {
                throw .badSeal(
                    what: "\(tile.path.text) is missing. ‘s11 recover’ makes it again from the log."
                )
            }
            guard stored.elementsEqual(tile.bytes) else {
                throw .badSeal(
                    what: "\(tile.path.text) is not what the log gives. ‘s11 recover’ makes it "
                        + "again from the log.")
            }
        }
        return tiles.count
    }

    /// The bytes of a tile; of a partial one that is gone, those with which the full one begins.
    private func stored(_ path: TilePath) throws(LogError) -> ArraySlice<UInt8>? {
        if let bytes = try files.read(path.text) { return bytes[...] }
        guard !path.isFull else { return nil }
        return try files.read(path.full.text)?.prefix(path.width * MerkleHash.byteCount)
    }

    /// Every tile that must stand for these lines, where checkpoints were issued at these sizes: the
    /// full ones, and the partial ones of tiles that are not full yet.
    private static func tiles(_ leaves: [MerkleHash], stops: [Int]) throws(LogError) -> [Tile] {
        var edge = TileEdge()
        var tiles: [Tile] = []
        for stop in stops where stop <= leaves.count {
            tiles += edge.grow(by: leaves[edge.size..<stop])
        }
        let full = Set(tiles.filter(\.path.isFull).map(\.path))
        return tiles.filter { $0.path.isFull || !full.contains($0.path.full) }
    }

    private func write(_ tiles: [Tile]) throws(LogError) {
        for tile in tiles { try files.replaceDerived(tile.path.text, with: tile.bytes) }
    }

    /// Takes partial tiles away whose full ones stand, and are sealed: they say nothing that those
    /// do not (C2SP tlog-tiles).
    func prune(_ full: [TilePath]) throws(LogError) {
        for path in full {
            let partial = path.text + ".p"
            let names = try files.names(in: partial)
            try files.remove(names.map { "\(partial)/\($0)" })
            if !names.isEmpty { try files.removeFolder(partial) }
        }
    }
}
