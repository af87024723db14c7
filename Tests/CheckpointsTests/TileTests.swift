import Checkpoints
import Testing
import Trials

/// Names of tiles, which there are, and what is in them.
struct TileTests {
    @Test(arguments: [
        (0, "tile/0/000"), (7, "tile/0/007"), (999, "tile/0/999"), (1_000, "tile/0/x001/000"),
        (52_637, "tile/0/x052/637"), (1_000_000, "tile/0/x001/x000/000"),
        (123_456_789, "tile/0/x123/x456/789"),
    ])
    func `the number of a tile is written in threes`(index: Int, text: String) throws {
        let path = TilePath(.hashes(level: 0), index: index)
        #expect(path.text == text)
        #expect(try TilePath(text) == path)
    }

    /// Level by level: how many full tiles, the last of them, and the partial one.
    @Test(arguments: [
        (0, []),
        (1, ["0 - tile/0/000.p/1"]),
        (255, ["0 - tile/0/000.p/255"]),
        (256, ["1 tile/0/000 -", "0 - tile/1/000.p/1"]),
        (257, ["1 tile/0/000 tile/0/001.p/1", "0 - tile/1/000.p/1"]),
        (65_535, ["255 tile/0/254 tile/0/255.p/255", "0 - tile/1/000.p/255"]),
        (65_536, ["256 tile/0/255 -", "1 tile/1/000 -", "0 - tile/2/000.p/1"]),
        (
            300_000,
            [
                "1171 tile/0/x001/170 tile/0/x001/171.p/224", "4 tile/1/003 tile/1/004.p/147",
                "0 - tile/2/000.p/4",
            ]
        ),
    ])
    func `a log of this size has these tiles`(size: Int, expected: [String]) {
        let tiles = TileSet(size: size)
        let found = (0..<tiles.levels).map { level in
            let full = tiles.fullTiles(level: level)
            let last = tiles.tile(.hashes(level: level), index: full - 1)?.text
            let partial = tiles.tile(.hashes(level: level), index: full)?.text
            return "\(full) \(last ?? "-") \(partial ?? "-")"
        }
        #expect(found == expected)
        let partial = expected.first?.split(separator: " ").last.map(String.init) ?? "-"
        let bundle = tiles.tile(.entries, index: tiles.fullTiles(level: 0))?.text
        #expect(bundle ?? "-" == partial.replacing("tile/0/", with: "tile/entries/"))
    }

    @Test(.enabled(if: PublicVectors.has("tlog-tiles")))
    func `paths and widths are those of C2SP`() throws {
        let vectors = try PublicVectors.read("tlog-tiles/tile-paths.json", as: TileVectors.self)
        #expect(vectors.indexEncoding.count == 8)
        for (index, text) in vectors.indexEncoding {
            let path = TilePath(.hashes(level: 0), index: try #require(Int(index)))
            #expect(path.text == text)
            #expect(try TilePath(text) == path)
        }
        #expect(vectors.tilesForSize.count == 11)
        for (size, levels) in vectors.tilesForSize {
            let tiles = TileSet(size: try #require(Int(size)))
            #expect(tiles.levels == levels.count)
            for level in levels {
                let kind = TilePath.Kind.hashes(level: level.level)
                #expect(tiles.fullTiles(level: level.level) == level.full)
                #expect(tiles.partialWidth(level: level.level) == level.partialWidth)
                #expect(tiles.tile(kind, index: level.full - 1)?.text == level.lastFullPath)
                #expect(tiles.tile(kind, index: level.full)?.text == level.partialPath)
            }
            let leaves = try #require(levels.first)
            #expect(
                tiles.tile(.entries, index: leaves.full)?.text
                    == leaves.partialPath?.replacing("tile/0/", with: "tile/entries/"))
        }
    }

    @Test func `a path is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<2000 {
            let level = Int.random(in: -1...63, using: &random)
            let path = TilePath(
                level < 0 ? .entries : .hashes(level: level), index: random.size(),
                width: Int.random(in: 1...256, using: &random))
            #expect(try TilePath(path.text) == path, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "", "tile", "tile/0", "tile/0/", "tile/64/000", "tile/00/000", "tile/-1/000", "tile/a/000",
        "tile/0/00", "tile/0/0000", "tile/0/x000", "tile/0/x000/001", "tile/0/001/002",
        "tile/0/x01/002", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/",
        "tile/0/000.p", "tile/0/000.p/1/", "/tile/0/000", "tile/0/000 ", "tile//000",
        "tile/0/x001/x234/067.p", "tile/entries/.p/1", "tile/0/00٣", "tile/0/+01",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999", "tile/0/000.p/255.p/1",
    ])
    func `what is no path of a tile is refused`(text: String) {
        #expect(throws: CheckpointProblem.self) { try TilePath(text) }
    }

    @Test func `tiles hold the hashes that the definition gives`() throws {
        let leaves = leaves(600)
        for size in [1, 2, 255, 256, 257, 511, 512, 513, 600] {
            var edge = TileEdge()
            let tiles = edge.grow(by: leaves.prefix(size))
            #expect(tiles.map(\.path) == TileSet(size: size).tiles)
            for tile in tiles {
                guard case .hashes(let level) = tile.path.kind else {
                    Issue.record("\(tile.path) is no tile of hashes")
                    continue
                }
                let span = level == 0 ? 1 : 256
                for (place, hash) in tile.hashes.enumerated() {
                    let first = (tile.path.index * 256 + place) * span
                    #expect(hash == definition(leaves[first..<first + span]))
                }
            }
            #expect(edge.tree == tree(leaves.prefix(size)))
        }
    }

    @Test func `growing in steps leaves the tiles of building at once`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        let leaves = leaves(70_000)
        for most in [40, 700, 5_000, 70_000] {
            var edge = TileEdge()
            var disk = TileDisk()
            while edge.size < most {
                let old = edge.size
                let step = Int.random(in: 0...max(most / 3, 1), using: &random)
                let new = min(old + step, most)
                let tiles = edge.grow(by: leaves[old..<new])
                #expect(
                    tiles.map(\.path) == TileSet(size: new).tiles(since: TileSet(size: old)),
                    "seed \(seed): from \(old) to \(new)")
                for tile in tiles { disk.write(tile) }
                var atOnce = TileEdge()
                for tile in atOnce.grow(by: leaves.prefix(new)) {
                    #expect(disk.files[tile.path] == tile.bytes, "seed \(seed): \(tile.path)")
                }
                #expect(atOnce == edge, "seed \(seed): size \(new)")
                var reader = disk.reader(size: new)
                #expect(try TileEdge(reading: &reader) == edge, "seed \(seed): size \(new)")
            }
        }
    }

    @Test func `the root and every proof come out of the tiles`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        let leaves = leaves(70_000)
        let levels = HashLevels(leaves)
        for size in [1, 2, 3, 255, 256, 257, 600, 65_535, 65_536, 65_537, 70_000] {
            var edge = TileEdge()
            var disk = TileDisk()
            for tile in edge.grow(by: leaves.prefix(size)) { disk.write(tile) }
            var stored = disk.reader(size: size)
            var known = levels
            let root = tree(leaves.prefix(size)).root
            #expect(try stored.root(over: 0..<size) == root)
            #expect(try MerkleTree(size: size, from: &stored).root == root)
            for _ in 0..<20 {
                let index = Int.random(in: 0..<size, using: &random)
                let inclusion = try InclusionProof(of: index, in: size, from: &stored)
                #expect(try inclusion == InclusionProof(of: index, in: size, from: &known))
                try inclusion.verify(leaf: leaves[index], root: root)
                let old = Int.random(in: 1...size, using: &random)
                let growth = try ConsistencyProof(from: old, to: size, from: &stored)
                #expect(try growth == ConsistencyProof(from: old, to: size, from: &known))
            }
        }
    }

    @Test func `a deleted partial tile is found at the head of the full one`() throws {
        let leaves = leaves(600)
        var edge = TileEdge()
        var disk = TileDisk()
        for tile in edge.grow(by: leaves.prefix(300)) { disk.write(tile) }
        for tile in edge.grow(by: leaves[300...]) { disk.write(tile) }
        let gone = TilePath(.hashes(level: 0), index: 1, width: 44)
        #expect(disk.files.removeValue(forKey: gone) != nil)
        var reader = disk.reader(size: 300)
        #expect(try reader.hashes(of: gone) == Array(leaves[256..<300]))
        #expect(try reader.root(over: 0..<300) == tree(leaves.prefix(300)).root)
        let needed = TilePath(.hashes(level: 1), index: 0, width: 1)
        #expect(disk.files.removeValue(forKey: needed) != nil)
        var poorer = disk.reader(size: 300)
        #expect(throws: CheckpointProblem.absentTile(path: "tile/1/000.p/1")) {
            try poorer.root(over: 0..<300)
        }
    }

    @Test func `a tile of another length is refused`() throws {
        let path = TilePath(.hashes(level: 0), index: 0, width: 2)
        for count in [0, 63, 65, 96] {
            #expect(throws: CheckpointProblem.self) {
                try Tile(path: path, bytes: Array(repeating: 0, count: count))
            }
        }
        var reader = TileHashes(size: 2) { _ in [1, 2, 3] }
        #expect(throws: CheckpointProblem.self) { try reader.root(over: 0..<2) }
        var absent = TileHashes(size: 2) { _ in nil }
        #expect(throws: CheckpointProblem.absentTile(path: "tile/0/000.p/2")) {
            try absent.root(over: 0..<2)
        }
        #expect(throws: CheckpointProblem.outOfRange(2, size: 2)) {
            try absent.hash(height: 0, index: 2)
        }
    }
}

/// Tiles as if on disk.
private struct TileDisk {
    var files: [TilePath: [UInt8]] = [:]

    mutating func write(_ tile: Tile) { files[tile.path] = tile.bytes }

    func reader(size: Int) -> TileHashes {
        TileHashes(size: size) { [files] path in files[path] }
    }
}

private struct TileVectors: Decodable {
    struct Level: Decodable {
        let level: Int
        let full: Int
        let partialWidth: Int
        let lastFullPath: String?
        let partialPath: String?
    }

    let indexEncoding: [String: String]
    let tilesForSize: [String: [Level]]
}
