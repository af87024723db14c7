/// The hashes of a log as its stored tiles have them; what was read is kept.
public struct TileHashes: HashReader {
    /// Gives the bytes of a stored tile, or nil where there is none by this name.
    public typealias Store = (TilePath) throws(CheckpointProblem) -> [UInt8]?

    public let tiles: TileSet
    private let store: Store
    private var known: [TilePath: [MerkleHash]] = [:]

    public init(size: Int, store: @escaping Store) {
        tiles = TileSet(size: size)
        self.store = store
    }

    public mutating func hash(height: Int, index: Int) throws(CheckpointProblem) -> MerkleHash {
        let level = height / 8
        let leaves = 1 << (height % 8)
        let first = index * leaves
        let kind = TilePath.Kind.hashes(level: level)
        guard let path = tiles.tile(kind, index: first / TilePath.fullWidth),
            first % TilePath.fullWidth + leaves <= path.width
        else {
            throw .outOfRange(index << height, size: tiles.size)
        }
        let hashes = try hashes(of: path)
        let start = first % TilePath.fullWidth
        return MerkleHash.complete(hashes[start..<start + leaves])
    }

    /// The hashes of a tile as it is at this size.
    ///
    /// Where a partial tile has been deleted, the full one that took its place begins with them.
    public mutating func hashes(of path: TilePath) throws(CheckpointProblem) -> [MerkleHash] {
        if let hashes = known[path] { return hashes }
        let tile: Tile
        if let bytes = try store(path) {
            tile = try Tile(path: path, bytes: bytes)
        } else if !path.isFull, let bytes = try store(path.full) {
            tile = try Tile(path: path.full, bytes: bytes)
        } else {
            throw .absentTile(path: path.text)
        }
        let hashes = Array(tile.hashes.prefix(path.width))
        known[path] = hashes
        return hashes
    }
}
