/// Which tiles a log of some size has, and how wide each is (C2SP tlog-tiles).
public struct TileSet: Hashable, Sendable {
    /// How many entries the log has.
    public let size: Int

    public init(size: Int) {
        precondition(size >= 0, "A log has no fewer than 0 entries.")
        self.size = size
    }

    /// How many levels hold any tile.
    public var levels: Int {
        (Int.bitWidth - size.leadingZeroBitCount + 7) / 8
    }

    /// How many hashes there are on a level: one for each full tile of the level below.
    public func hashes(level: Int) -> Int { size >> (8 * level) }

    public func fullTiles(level: Int) -> Int { hashes(level: level) / TilePath.fullWidth }

    /// How many hashes the last tile of a level holds; 0 where every tile is full.
    public func partialWidth(level: Int) -> Int { hashes(level: level) % TilePath.fullWidth }

    /// The tile with this number as it is at this size, or nil where there is none yet.
    public func tile(_ kind: TilePath.Kind, index: Int) -> TilePath? {
        let level =
            switch kind {
            case .hashes(let level): level
            case .entries: 0
            }
        guard index >= 0, index <= fullTiles(level: level) else { return nil }
        if index < fullTiles(level: level) { return TilePath(kind, index: index) }
        let width = partialWidth(level: level)
        return width == 0 ? nil : TilePath(kind, index: index, width: width)
    }

    /// Every tile of hashes, level by level from the leaves, in order.
    public var tiles: [TilePath] {
        (0..<levels).flatMap { level in tiles(.hashes(level: level), from: 0) }
    }

    /// Every bundle of entries, in order.
    public var bundles: [TilePath] { tiles(.entries, from: 0) }

    /// The tiles of hashes to write when a log of an older size has grown to this one.
    public func tiles(since old: TileSet) -> [TilePath] {
        (0..<levels).flatMap { level in
            hashes(level: level) == old.hashes(level: level)
                ? [] : tiles(.hashes(level: level), from: old.fullTiles(level: level))
        }
    }

    /// The bundles of entries to write when a log of an older size has grown to this one.
    public func bundles(since old: TileSet) -> [TilePath] {
        size == old.size ? [] : tiles(.entries, from: old.fullTiles(level: 0))
    }

    private func tiles(_ kind: TilePath.Kind, from first: Int) -> [TilePath] {
        var tiles: [TilePath] = []
        var index = first
        while let tile = tile(kind, index: index) {
            tiles.append(tile)
            index += 1
        }
        return tiles
    }
}
