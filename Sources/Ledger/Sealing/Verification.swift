public import Checkpoints
public import EventLog
import JSONLines
public import Replay

/// What checking a whole ledger came to, when nothing was found wrong.
public struct Verification: Sendable {
    /// The checkpoint that everything was held against.
    public let checkpoint: VerifiedCheckpoint
    /// The key that was believed, and on whose word.
    public let belief: Belief
    /// When the last sealed fact was recorded, in RFC 3339; nil where that was not read.
    public let recorded: String?
    /// How many kept checkpoints were found to be on the way to the latest.
    public let keptCheckpoints: Int
    /// How many tiles were compared.
    public let tiles: Int
    /// Whole lines after the sealed ones: not facts.
    public let unsealed: Int
    /// Only the right edge was looked at.
    public let isQuick: Bool
}

/// Which key was believed, and on whose word.
public struct Belief: Hashable, Sendable {
    public let key: VerifierKey
    public let word: Seal.Word
}

extension SealedLog {
    /// Checks every byte: lines, tiles, checkpoints, signatures.
    ///
    /// - Parameters:
    ///   - named: The key that is to be believed, and no other; nil takes the ledger's own word.
    ///   - progress: Told how many of how many lines have been read.
    /// - Returns: What was checked.
    /// - Throws: The first thing that is wrong, with the line where there is one.
    public func verify(
        by named: VerifierKey? = nil, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws(LogError) -> Verification {
        let size = try disk.size
        let (standing, scan) = try readAll()
        let sealed = standing.checkpoint
        let belief = try belief(in: scan.facts, named)
        try requireForms(upTo: sealed.size)
        let recorded = try disk.inspect(upTo: sealed.size) { progress($0, sealed.size) }
        let tiles = try tiling.compare(scan.leaves, stops: try stops(upTo: sealed.size))
        let kept = try compareKept(scan, standing)
        return Verification(
            checkpoint: standing, belief: belief, recorded: recorded, keptCheckpoints: kept,
            tiles: tiles, unsealed: max(size - sealed.size, 0), isQuick: false)
    }

    /// Refuses a line whose envelope is not in the ledger's own forms, or is another ledger's: no
    /// report could read it.
    private func requireForms(upTo size: Int) throws(LogError) {
        try asLogErrors {
            try disk.forEachLine(from: 0, upTo: size) { line, index in
                // Where it is no event at all, the stricter reading after this says so.
                guard let envelope = Envelope.read(line) ?? (try? Envelope.readAnyOrder(line))
                else { return }
                let source = Envelope.text(of: envelope.source, in: line)
                guard source == disk.source else {
                    throw LogError.damaged(
                        line: index + 1, offset: 0,
                        what: "It comes from another ledger, \(source).")
                }
                do throws(LineProblem) {
                    try EnvelopeForm.require(line, envelope)
                } catch {
                    throw LogError.damaged(
                        line: index + 1, offset: 0,
                        what: "In it, " + error.sentence)
                }
            }
        }
    }

    /// Checks the signature, the right edge of the tiles and the last line only.
    public func verifyQuickly(by named: VerifierKey? = nil) throws(LogError) -> Verification {
        let standing = try checkpoint()
        let sealed = standing.checkpoint
        let belief = try belief(in: try facts(), named)
        var stored = tiling.hashes(size: sealed.size)
        let edge = try asLogErrors { try TileEdge(reading: &stored) }
        guard edge.tree.root == sealed.root else {
            throw .badSeal(
                what: "The tiles do not give the root of the checkpoint at size \(sealed.size).")
        }
        let size = try disk.size
        if size < sealed.size { throw Self.missing(size + 1, of: sealed.size) }
        var leaf: MerkleHash?
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
        return Verification(
            checkpoint: standing, belief: belief, recorded: nil, keptCheckpoints: 0, tiles: 0,
            unsealed: size - sealed.size, isQuick: true)
    }

    /// Which key is believed: that in force, if the one named is it, or leads to it by changes that
    /// each key before has signed.
    func belief(
        in facts: SealingFacts, _ named: VerifierKey?
    ) throws(LogError) -> Belief {
        guard let last = facts.keys.last else {
            throw .badSeal(what: "The log names no key that seals it.")
        }
        guard let named else {
            return Belief(key: last.key, word: word(for: last.key, in: facts))
        }
        guard let place = facts.keys.lastIndex(where: { $0.key == named }) else {
            throw .badSeal(what: "The ledger is not sealed by the key \(named.text).")
        }
        let changes = facts.keys[(place + 1)...]
        for change in changes {
            guard change.reason == .changed else {
                throw .badSeal(
                    what: "The ledger was sealed by that key only until it was resumed as "
                        + "\(change.key.name.text), which the key did not sign.")
            }
            let name = CheckpointShelf.path(change.since)
            guard let bytes = try shelf.kept(change.since) else {
                throw .badSeal(
                    what: "\(name) is missing, in which that key should have signed its change.")
            }
            _ = try believe(try read(bytes, called: name), by: facts, called: name)
        }
        return Belief(key: last.key, word: .named(changes: changes.count))
    }

    /// On whose word a key is believed that nobody names now.
    private func word(for key: VerifierKey, in facts: SealingFacts) -> Seal.Word {
        if facts.isRecipe { return .published }
        guard let remembered, remembered.key == key.text else {
            return remembered?.accepted == .named(key.text) ? .named(changes: 0) : .own
        }
        return remembered.isKeyNamed ? .named(changes: 0) : .remembered
    }

    /// Proves that the log has only grown since a checkpoint that somebody held, or throws.
    ///
    /// The sealed lines are hashed anew: no stored tile is believed. Nor does the ledger say by
    /// which key the checkpoint must have been signed, where one is named.
    public func requireGrowth(
        since held: [UInt8], called name: String = "The checkpoint held",
        by named: VerifierKey? = nil
    ) throws(LogError) -> Checkpoint {
        let signed: SignedCheckpoint
        do throws(CheckpointProblem) {
            signed = try SignedCheckpoint(Carriage.undo(held))
        } catch {
            throw .notACheckpoint(name: name, why: error.sentence)
        }
        let old = signed.checkpoint
        let (standing, scan) = try readAll()
        let now = standing.checkpoint
        if let named {
            do throws(CheckpointProblem) { _ = try signed.verify(logs: [named]) } catch {
                throw .badSeal(what: "\(name) cannot be believed: \(error.sentence)")
            }
        } else {
            _ = try believe(signed, by: scan.facts, called: name)
        }
        guard old.size <= now.size else {
            throw .badSeal(
                what: "\(name) has sealed \(old.size) facts, and this ledger has only \(now.size): "
                    + "facts were removed, or this is an older copy.")
        }
        guard scan.root(at: old.size) == old.root else {
            throw .badSeal(
                what: "History was rewritten: the first \(old.size) facts are not those that "
                    + "the checkpoint held has sealed.")
        }
        return old
    }

    /// A receipt for one fact, which can be checked without the ledger.
    public func prove(_ index: Int) throws(LogError) -> TlogProof {
        let last = try checkpoint()
        var stored = tiling.hashes(size: last.checkpoint.size)
        return try asLogErrors { try TlogProof(of: index, under: last.signed, from: &stored) }
    }

    private func readAll() throws(LogError) -> (standing: VerifiedCheckpoint, scan: SealedScan) {
        try asLogErrors { try read(upTo: 0) { _, _ in } }
    }

    /// Holds every checkpoint that was kept against the lines.
    private func compareKept(
        _ scan: SealedScan, _ standing: VerifiedCheckpoint
    ) throws(LogError) -> Int {
        let sizes = try shelf.sizes()
        let latest = standing.checkpoint.size
        guard sizes.contains(latest) else {
            throw .badSeal(
                what: "\(CheckpointShelf.path(latest)) is missing. ‘s11 recover’ puts it back.")
        }
        let roots = scan.roots(at: sizes)
        for size in sizes {
            guard let bytes = try shelf.kept(size) else { continue }
            let name = CheckpointShelf.path(size)
            let checkpoint = try read(bytes, called: name).checkpoint
            guard checkpoint.size == size else {
                throw .badSeal(what: "\(name) seals \(checkpoint.size) facts, not \(size).")
            }
            // One that is larger was issued while this was read: it is looked at the next time.
            if size > latest { continue }
            _ = try believe(try read(bytes, called: name), by: scan.facts, called: name)
            guard roots[size] == checkpoint.root else {
                throw .badSeal(what: "\(name) does not seal the log's first \(size) facts.")
            }
        }
        // Every change of key was sealed by the key before.
        for change in scan.facts.keys.dropFirst() where change.reason == .changed {
            guard sizes.contains(change.since) else {
                throw .badSeal(
                    what: "\(CheckpointShelf.path(change.since)) is missing, in which the key "
                        + "before signed its change.")
            }
        }
        return sizes.count
    }
}
