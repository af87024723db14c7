public import Checkpoints
public import EventLog
import Replay

/// What checking a whole ledger came to, when nothing was found wrong.
public struct Verification: Sendable {
    /// The checkpoint that everything was held against.
    public let checkpoint: VerifiedCheckpoint
    /// When the last sealed fact was recorded, in RFC 3339; nil for an empty ledger.
    public let recorded: String?
    /// How many kept checkpoints were found to be on the way to the latest.
    public let keptCheckpoints: Int
    /// How many tiles and bundles were compared.
    public let tiles: Int
    /// Whole lines after the sealed ones: not facts yet.
    public let unsealed: Int
    /// Only the right edge was looked at.
    public let isQuick: Bool
}

extension SealedLog {
    /// Checks every byte: lines, tiles, checkpoints, signatures.
    ///
    /// - Throws: The first thing that is wrong, with the line where there is one.
    public func verify(progress: @Sendable (Int, Int) -> Void = { _, _ in }) throws(LogError)
        -> Verification
    {
        let last = try checkpoint()
        let sealed = last.checkpoint
        let size = try disk.size
        let leaves = try Self.leaves(disk, upTo: sealed.size)
        try seals.require(leaves, sealed)
        try disk.requireLedgerFile()
        let recorded = try disk.inspect(upTo: sealed.size) { progress($0, sealed.size) }
        let tiles = try seals.compareTiles(disk, leaves)
        let kept = try seals.compareKept(leaves) { () throws(LogError) in try disk.size }
        return Verification(
            checkpoint: last, recorded: recorded, keptCheckpoints: kept, tiles: tiles,
            unsealed: size - sealed.size, isQuick: false)
    }

    /// Checks the signature, the right edge of the tiles and the last line only.
    public func verifyQuickly() throws(LogError) -> Verification {
        let last = try checkpoint()
        let sealed = last.checkpoint
        var stored = seals.hashes(size: sealed.size)
        let edge = try asLogErrors { try TileEdge(reading: &stored) }
        guard edge.tree.root == sealed.root else {
            throw .badSeal(
                what: "The tiles do not give the root of the checkpoint at size \(sealed.size).")
        }
        let size = try disk.size
        if size < sealed.size { throw Self.missing(size + 1, of: sealed.size) }
        var leaf: MerkleHash?
        if sealed.size > 0 {
            try asLogErrors {
                try disk.forEachLine(from: sealed.size - 1, upTo: sealed.size) { line, _ in
                    leaf = .leaf(line)
                }
                if let leaf, try stored.hash(height: 0, index: sealed.size - 1) != leaf {
                    throw LogError.damaged(
                        line: sealed.size, offset: 0,
                        what: "Its bytes are not those that were sealed.")
                }
            }
        }
        return Verification(
            checkpoint: last, recorded: nil, keptCheckpoints: 0, tiles: 0,
            unsealed: size - sealed.size, isQuick: true)
    }

    /// Proves that the log has only grown since a checkpoint that somebody held, or throws.
    ///
    /// The sealed lines are hashed anew: no stored tile is believed.
    public func requireGrowth(
        since held: [UInt8], called name: String = "The checkpoint held"
    ) throws(LogError) -> Checkpoint {
        let old = try seals.verified(held, called: name).checkpoint
        let now = try checkpoint().checkpoint
        guard old.size <= now.size else {
            throw .badSeal(
                what:
                    "\(name) has sealed \(old.size) facts, and this ledger has only \(now.size): "
                    + "facts were removed, or this is an older copy.")
        }
        let leaves = try Self.leaves(disk, upTo: now.size)
        try seals.require(leaves, now)
        var tree = MerkleTree()
        tree.append(contentsOf: leaves.prefix(old.size))
        guard tree.root == old.root else {
            throw .badSeal(
                what: "History was rewritten: the first \(old.size) facts are not those that "
                    + "the checkpoint held has sealed.")
        }
        return old
    }

    /// A receipt for one fact, which can be checked without the ledger.
    public func prove(_ index: Int) throws(LogError) -> TlogProof {
        let last = try checkpoint()
        var stored = seals.hashes(size: last.checkpoint.size)
        return try asLogErrors { try TlogProof(of: index, under: last.signed, from: &stored) }
    }
}

extension Seals {
    /// Compares every tile and bundle that must exist with what the lines give, at each size that
    /// was sealed.
    func compareTiles(_ disk: DiskLog, _ leaves: [MerkleHash]) throws(LogError) -> Int {
        let stops = try stops(upTo: leaves.count)
        var edge = TileEdge()
        var count = 0
        for stop in stops {
            for tile in edge.grow(by: leaves[edge.size..<stop]) {
                try compare(tile.path, tile.bytes)
                count += 1
            }
        }
        var bundler = EntryBundler(growingFrom: 0)
        let stopping = Set(stops)
        try asLogErrors {
            try disk.forEachLine(from: 0, upTo: leaves.count) { line, index in
                let full = try bundler.append(line)
                let begun = stopping.contains(index + 1) ? bundler.unfinished : nil
                for bundle in [full, begun].compactMap({ $0 }) {
                    try compare(bundle.path, bundle.bytes)
                    count += 1
                }
            }
        }
        return count
    }

    /// The sizes at which tiles were written, and the last.
    func stops(upTo size: Int) throws(LogError) -> [Int] {
        try sizes().filter { $0 < size } + [size]
    }

    private func compare(_ path: TilePath, _ bytes: [UInt8]) throws(LogError) {
        guard let stored = try tile(path) else {
            // A partial tile may go once the full one stands.
            if !path.isFull, try tile(path.full) != nil { return }
            throw .badSeal(
                what: "\(path.text) is missing. ‘s11 recover’ makes it again from the log.")
        }
        guard stored == bytes else {
            throw .badSeal(
                what:
                    "\(path.text) is not what the log gives. ‘s11 recover’ makes it again "
                    + "from the log."
            )
        }
    }

    /// Holds every checkpoint that was kept against the lines.
    func compareKept(
        _ leaves: [MerkleHash], lines: () throws(LogError) -> Int
    ) throws(LogError) -> Int {
        let sizes = try sizes()
        guard leaves.isEmpty || sizes.contains(leaves.count) else {
            throw .badSeal(
                what: "checkpoints/\(leaves.count) is missing. ‘s11 recover’ puts it back.")
        }
        var tree = MerkleTree()
        for size in sizes {
            guard let bytes = try kept(size) else { continue }
            let checkpoint = try verified(bytes, called: "checkpoints/\(size)").checkpoint
            guard checkpoint.size == size else {
                throw .badSeal(
                    what: "checkpoints/\(size) seals \(checkpoint.size) facts, not \(size).")
            }
            if size > leaves.count {
                // Sealed while this was read, or just before a crash; unless the lines are gone.
                guard try lines() >= size else {
                    throw .badSeal(
                        what:
                            "checkpoints/\(size) seals more facts than the log has: facts "
                            + "were removed."
                    )
                }
                continue
            }
            tree.append(contentsOf: leaves[tree.size..<size])
            guard tree.root == checkpoint.root else {
                throw .badSeal(
                    what: "checkpoints/\(size) does not seal the log's first \(size) facts.")
            }
        }
        return sizes.count
    }
}
