import Checkpoints
import JSONLines

/// What is kept beside a table of sealed lines: the right edge of the tree, its roots at the sizes
/// that were seen, and the lines that say who may seal.
struct TableNote {
    let tree: MerkleTree
    let roots: [Int: MerkleHash]
    let kept: [(line: Int, bytes: [UInt8])]

    init(tree: MerkleTree, roots: [Int: MerkleHash], kept: [(line: Int, bytes: [UInt8])]) {
        self.tree = tree
        self.roots = roots
        self.kept = kept
    }

    /// Reads what `bytes` gives; nil where it is nothing of that sort.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes, profile: .general),
            let size = value["size"]?.integer.map(Int.init),
            let edge = Self.hashes(value["edge"]),
            let tree = MerkleTree(of: size, edge: edge),
            let sizes = Self.numbers(value["sizes"]),
            let found = Self.hashes(value["roots"]), found.count == sizes.count,
            let places = Self.numbers(value["places"]),
            let lines = value["lines"]?.elements?.compactMap(\.text),
            lines.count == places.count
        else { return nil }
        self.init(
            tree: tree, roots: Dictionary(zip(sizes, found)) { first, _ in first },
            kept: zip(places, lines).map { ($0, Array($1.utf8)) })
    }

    private static func numbers(_ list: JSONValue?) -> [Int]? {
        list?.elements?.map { $0.integer.map { Int($0) } ?? -1 }
    }

    private static func hashes(_ list: JSONValue?) -> [MerkleHash]? {
        guard let texts = list?.elements?.map({ $0.text ?? "" }) else { return nil }
        let hashes = texts.compactMap { MerkleHash(hex: $0) }
        return hashes.count == texts.count ? hashes : nil
    }

    var bytes: [UInt8] {
        let sizes = roots.keys.sorted()
        let value: JSONValue = [
            "edge": .array(tree.edge.map { .string($0.hex) }),
            "lines": .array(kept.map { .string(String(decoding: $0.bytes, as: UTF8.self)) }),
            "places": .array(kept.map { .integer(Int64($0.line)) }),
            "roots": .array(sizes.map { .string(roots[$0]?.hex ?? "") }),
            "size": .integer(Int64(tree.size)),
            "sizes": .array(sizes.map { .integer(Int64($0)) }),
        ]
        return (try? value.canonicalBytes(profile: .general)) ?? []
    }
}
