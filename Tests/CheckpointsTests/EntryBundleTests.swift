import Checkpoints
import Testing
import Trials

/// Bundles of entries, made as a log grows.
struct EntryBundleTests {
    private func entry(_ index: Int) -> [UInt8] {
        utf8(String(repeating: "entry \(index) ", count: index % 5))
    }

    private func bundles(from old: Int, to new: Int) throws -> [EntryBundle] {
        var bundler = EntryBundler(growingFrom: old)
        var bundles: [EntryBundle] = []
        for index in bundler.next..<max(new, bundler.next) {
            if let full = try entry(index).withUnsafeBytes({ try bundler.append($0) }) {
                bundles.append(full)
            }
        }
        return bundles + (bundler.unfinished.map { [$0] } ?? [])
    }

    @Test func `each length stands before its entry, big-endian`() throws {
        var bundler = EntryBundler(growingFrom: 0)
        for text in ["ab", ""] {
            #expect(try utf8(text).withUnsafeBytes { try bundler.append($0) } == nil)
        }
        let bundle = try #require(bundler.unfinished)
        #expect(bundle.path.text == "tile/entries/000.p/2")
        #expect(bundle.bytes == [0, 2, 97, 98, 0, 0])
        #expect(try bundle.entries() == [utf8("ab"), []])
    }

    @Test func `bundles hold the entries, and hash to the tiles of leaves`() throws {
        let bundles = try bundles(from: 0, to: 600)
        #expect(bundles.map(\.path) == TileSet(size: 600).bundles)
        #expect(try bundles.flatMap { try $0.entries() } == (0..<600).map(entry))
        var edge = TileEdge()
        let tiles = edge.grow(by: (0..<600).map { MerkleHash.leaf(entry($0)) })
        for (bundle, tile) in zip(bundles, tiles) {
            #expect(try bundle.entries().map { MerkleHash.leaf($0) } == tile.hashes)
        }
    }

    @Test func `growing in steps leaves the bundles of building at once`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<20 {
            let old = Int.random(in: 0...700, using: &random)
            let new = Int.random(in: old...1000, using: &random)
            var disk = try Dictionary(uniqueKeysWithValues: bundles(from: 0, to: old).map(pair))
            let written = try bundles(from: old, to: new)
            if new > old {
                #expect(
                    written.map(\.path) == TileSet(size: new).bundles(since: TileSet(size: old)),
                    "seed \(seed): from \(old) to \(new)")
            }
            disk.merge(written.map(pair)) { $1 }
            for bundle in try bundles(from: 0, to: new) {
                #expect(disk[bundle.path] == bundle.bytes, "seed \(seed): \(bundle.path)")
            }
        }
    }

    @Test func `an entry is at most 65,535 bytes`() throws {
        var bundler = EntryBundler(growingFrom: 0)
        let longest = [UInt8](repeating: 7, count: 65_535)
        #expect(try longest.withUnsafeBytes { try bundler.append($0) } == nil)
        #expect(try bundler.unfinished?.entries() == [longest])
        #expect(throws: CheckpointProblem.self) {
            try (longest + [7]).withUnsafeBytes { try bundler.append($0) }
        }
    }

    @Test func `a bundle that is torn or miscounted is refused`() throws {
        let bundle = try #require(try bundles(from: 0, to: 9).first)
        for cut in 0..<bundle.bytes.count {
            let torn = EntryBundle(path: bundle.path, bytes: Array(bundle.bytes.prefix(cut)))
            #expect(throws: CheckpointProblem.self) { try torn.entries() }
        }
        #expect(throws: CheckpointProblem.self) {
            try EntryBundle(path: bundle.path, bytes: bundle.bytes + [0, 0]).entries()
        }
    }

    private func pair(_ bundle: EntryBundle) -> (TilePath, [UInt8]) { (bundle.path, bundle.bytes) }
}
