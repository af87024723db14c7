/// The right edge of the tiles: what is needed to write the next ones.
///
/// Invariant: a tree grown in steps has, at each size, the tiles of a tree built at once.
public struct TileEdge: Hashable, Sendable {
    /// The hashes of the unfinished tile of each level, fewer than 256 in each.
    private var unfinished: [[MerkleHash]] = []

    /// How many leaves there are.
    public private(set) var size = 0

    public init() {}

    /// The edge of the tiles as they are stored.
    public init(reading tiles: inout TileHashes) throws(CheckpointProblem) {
        size = tiles.tiles.size
        for level in 0..<tiles.tiles.levels {
            let index = tiles.tiles.fullTiles(level: level)
            guard let path = tiles.tiles.tile(.hashes(level: level), index: index) else {
                unfinished.append([])
                continue
            }
            unfinished.append(try tiles.hashes(of: path))
        }
    }

    /// Adds leaves by their hashes, and gives every tile to write for the size then reached.
    ///
    /// Tiles come lower levels first, so that none is written before those it stands on.
    public mutating func grow(by leaves: some Sequence<MerkleHash>) -> [Tile] {
        let old = TileSet(size: size)
        var finished: [[Tile]] = []
        for leaf in leaves { add(leaf, to: 0, finishing: &finished) }
        let new = TileSet(size: size)
        return (0..<new.levels).flatMap { level in
            var tiles = level < finished.count ? finished[level] : []
            if new.hashes(level: level) != old.hashes(level: level), !unfinished[level].isEmpty {
                let path = TilePath(
                    .hashes(level: level), index: new.fullTiles(level: level),
                    width: unfinished[level].count)
                tiles.append(Tile(path: path, hashes: unfinished[level]))
            }
            return tiles
        }
    }

    /// The tiles that are begun and not full, lower levels first.
    public var unfinishedTiles: [Tile] {
        let set = TileSet(size: size)
        return unfinished.indices.filter { !unfinished[$0].isEmpty }.map { level in
            Tile(
                path: TilePath(
                    .hashes(level: level), index: set.fullTiles(level: level),
                    width: unfinished[level].count),
                hashes: unfinished[level])
        }
    }

    /// The tree these tiles are of.
    public var tree: MerkleTree {
        let edge = unfinished.reversed().flatMap { hashes in
            var subtrees: [MerkleHash] = []
            var rest = hashes[...]
            while !rest.isEmpty {
                let count = 1 << powerOfTwo(notAbove: rest.count)
                subtrees.append(.complete(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            return subtrees
        }
        return MerkleTree(size: size, edge: edge)
    }

    private mutating func add(_ leaf: MerkleHash, to level: Int, finishing tiles: inout [[Tile]]) {
        if level == 0 { size += 1 }
        if level == unfinished.count { unfinished.append([]) }
        unfinished[level].append(leaf)
        guard unfinished[level].count == TilePath.fullWidth else { return }
        let index = TileSet(size: size).fullTiles(level: level) - 1
        let tile = Tile(
            path: TilePath(.hashes(level: level), index: index), hashes: unfinished[level])
        while tiles.count <= level { tiles.append([]) }
        tiles[level].append(tile)
        unfinished[level].removeAll(keepingCapacity: true)
        add(.complete(tile.hashes[...]), to: level + 1, finishing: &tiles)
    }
}
