import Checkpoints
public import EventLog
import Replay

/// The keys that seal a log, and the memory of what they sealed last.
///
/// The memory lies beside the key, outside any ledger, under the key's own name: a ledger put back
/// from an old copy cannot make the key sign a second history, nor can the key by another name.
public struct Signer: Sendable {
    private let keys: [(key: SigningKey, file: KeyFile)]

    /// Reads the keys in files, which only their owner may read.
    ///
    /// One file; or while keys change, the one before and the new one: both sign.
    public init(_ files: [KeyFile]) throws(LogError) {
        var keys: [(key: SigningKey, file: KeyFile)] = []
        for file in files {
            let text = try file.read()
            let key: SigningKey
            do throws(CheckpointProblem) { key = try SigningKey(text) } catch {
                throw .badKey(path: file.path, why: error.sentence)
            }
            guard key.kind == .note else {
                throw .badKey(path: file.path, why: "it is a scrutineer's key, not a ledger's")
            }
            keys.append((key, file))
        }
        self.keys = keys
    }

    /// Makes a new key for a ledger, in a file that only its owner may read.
    public static func make(_ file: KeyFile, origin: String) throws(LogError) {
        let key: SigningKey
        do throws(CheckpointProblem) {
            key = try SigningKey.fresh(name: KeyName(forNewLog: origin), kind: .note)
        } catch {
            throw .badKeyName(origin, why: error.sentence)
        }
        try file.create(key.secretText)
    }

    /// What others check the signatures with, in C2SP's text form.
    public var verifierKeys: [String] { keys.map(\.key.verifier.text) }

    /// Whether all of these keys are among those that it holds.
    func holds(_ wanted: [VerifierKey]) -> Bool {
        wanted.allSatisfy { key in keys.contains { $0.key.verifier == key } }
    }

    /// Refuses keys that lie within the ledger they seal, or whose memory could not be kept.
    func requirePlace(outside directory: String) throws(LogError) {
        for (_, file) in keys {
            if file.isInside(directory) {
                throw .badKey(
                    path: file.path,
                    why: "it lies within the ledger, and would be handed out with every copy")
            }
            try file.requireRoomForMemory()
        }
    }

    /// Refuses a folder that is not the one in which a key sealed last: it is a copy, and what is
    /// sealed here can never be sealed there.
    func requireSameFolder(_ directory: String, for key: VerifierKey) throws(LogError) {
        guard let own = keys.first(where: { $0.key.verifier == key }),
            let former = try own.file.formerFolder(than: directory, of: key.label)
        else { return }
        throw .anotherFolder(path: directory, former: former)
    }

    /// Notes beside keys in which folder they seal.
    func noteFolder(_ directory: String, for wanted: [VerifierKey]) throws(LogError) {
        for (key, file) in keys where wanted.contains(key.verifier) {
            try file.note(folder: directory, of: key.verifier.label)
        }
    }

    /// Refuses keys that have sealed anything before: a ledger begins with a key of its own.
    func requireFresh() throws(LogError) {
        for (key, file) in keys where try memory(of: key.verifier) != nil {
            throw .badKey(
                path: file.path, why: "it has sealed another ledger, and a key seals only one")
        }
    }

    /// Signs a checkpoint with some of its keys, having made sure that it continues what each
    /// signed last.
    ///
    /// `root` gives the root of the log at a size up to that of the checkpoint.
    func sign(
        _ checkpoint: Checkpoint, as wanted: [VerifierKey],
        root: (Int) throws(LogError) -> MerkleHash
    ) throws(LogError) -> SignedCheckpoint {
        let signing = keys.filter { wanted.contains($0.key.verifier) }
        for (key, file) in signing {
            try file.advance(memoryOf: key.verifier.label) { (bytes) throws(LogError) in
                if let bytes {
                    let last = try asLogErrors { try Checkpoint(text: bytes) }
                    try Self.require(checkpoint.size, continues: last, root)
                }
                return checkpoint.text
            }
        }
        return try asLogErrors {
            try SignedCheckpoint.sign(checkpoint, with: signing.map(\.key))
        }
    }

    /// What the key in force remembers to have signed last; nil where it remembers nothing.
    func memory(of key: VerifierKey) throws(LogError) -> Checkpoint? {
        guard let own = keys.first(where: { $0.key.verifier == key }),
            let bytes = try own.file.memory(of: key.label)
        else { return nil }
        return try asLogErrors { try Checkpoint(text: bytes) }
    }

    /// Refuses a history that does not continue what each key signed last; nothing is signed or
    /// kept.
    ///
    /// `size` is how many facts the history has, and `root` gives its root at a size up to that.
    /// A key without a memory has never sealed a history that has facts: unless somebody says so.
    func requireMemory(
        of size: Int, for wanted: [VerifierKey], isMemoryLost: Bool,
        root: (Int) throws(LogError) -> MerkleHash
    ) throws(LogError) {
        for key in wanted {
            guard let last = try memory(of: key) else {
                guard isMemoryLost else { throw Self.noMemory(key, size) }
                continue
            }
            try Self.require(size, continues: last, root)
        }
    }

    private static func noMemory(_ key: VerifierKey, _ size: Int) -> LogError {
        .keyMemory(
            what:
                "This key remembers nothing that it has sealed, and the ledger has \(size) facts.",
            next: "Nothing was changed. Where the key was moved, move the file "
                + "\(key.label).signed with it. Where that is lost, and no newer copy of the ledger "
                + "is anywhere: go on with --memory-lost.")
    }

    private static func require(
        _ size: Int, continues last: Checkpoint, _ root: (Int) throws(LogError) -> MerkleHash
    ) throws(LogError) {
        guard last.size <= size else {
            throw .keyMemory(
                what: "The key has sealed \(last.size) facts already, and this ledger has \(size): "
                    + "it is an older copy. A key never seals two histories.",
                next: "Nothing was changed. Use the newest copy of the ledger. Where the newer one "
                    + "is lost: ‘s11 restore’. To practise on a copy: ‘s11 rehearse’.")
        }
        guard try root(last.size) == last.root else {
            throw .keyMemory(
                what: "The key has sealed another history of \(last.size) facts. A key never "
                    + "seals two.",
                next: "Nothing was changed. Compare with another copy of the ledger, or with a "
                    + "checkpoint held since.")
        }
    }
}

/// Runs a step that may fail in a log's or a checkpoint's way, and tells either in the log's.
func asLogErrors<R>(_ body: () throws -> R) throws(LogError) -> R {
    do {
        return try body()
    } catch let error as LogError {
        throw error
    } catch let problem as CheckpointProblem {
        throw .badSeal(what: problem.sentence)
    } catch {
        throw .badSeal(what: "\(error)")
    }
}
