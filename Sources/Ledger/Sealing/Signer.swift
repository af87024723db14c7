import Checkpoints
public import EventLog
import Replay

/// The keys that seal a log, and the memory of what they sealed last.
///
/// The memory lies beside the key, outside any ledger: a ledger put back from an old copy cannot
/// make the key sign a
/// second history.
public struct Signer: Sendable {
    private let keys: [(key: SigningKey, file: KeyFile)]

    /// Reads the keys in files, which only their owner may read.
    ///
    /// One file; or while keys change, the one before and the new one: both sign.
    public init(_ files: [KeyFile]) throws(LogError) {
        var keys: [(key: SigningKey, file: KeyFile)] = []
        for file in files {
            let text = try file.read()
            let key = try asLogErrors { try SigningKey(text) }
            guard key.kind == .note else {
                throw .badSeal(what: "\(file.path) holds a scrutineer's key, not a ledger's.")
            }
            keys.append((key, file))
        }
        self.keys = keys
    }

    /// Makes a new key for a ledger, in a file that only its owner may read.
    public static func make(_ file: KeyFile, origin: String) throws(LogError) {
        let key = try asLogErrors { try SigningKey.fresh(name: KeyName(origin), kind: .note) }
        try file.create(key.secretText)
    }

    /// What others check the signatures with, in C2SP's text form.
    public var verifierKeys: [String] { keys.map(\.key.verifier.text) }

    /// Signs a checkpoint, having made sure that it continues what each key signed last.
    ///
    /// `root` gives the root of the log at a size up to that of the checkpoint.
    func sign(
        _ checkpoint: Checkpoint, root: (Int) throws -> MerkleHash
    ) throws(LogError) -> SignedCheckpoint {
        for (_, file) in keys {
            try file.advance { (bytes) throws(LogError) in
                try asLogErrors {
                    if let bytes {
                        try Self.require(
                            checkpoint.size, continues: Checkpoint(text: bytes), root)
                    }
                    return checkpoint.text
                }
            }
        }
        return try asLogErrors { try SignedCheckpoint.sign(checkpoint, with: keys.map(\.key)) }
    }

    /// Refuses a history that does not continue what each key signed last; nothing is signed or
    /// kept.
    ///
    /// `size` is how many facts the history has, and `root` gives its root at a size up to that.
    func requireMemory(of size: Int, root: (Int) throws -> MerkleHash) throws(LogError) {
        for (_, file) in keys {
            guard let bytes = try file.signed() else { continue }
            try asLogErrors { try Self.require(size, continues: Checkpoint(text: bytes), root) }
        }
    }

    private static func require(
        _ size: Int, continues last: Checkpoint, _ root: (Int) throws -> MerkleHash
    ) throws {
        guard last.size <= size else {
            throw LogError.badSeal(
                what: "The key has sealed \(last.size) facts already, and this ledger has \(size): "
                    + "it is an older copy. A key never seals two histories.")
        }
        guard try root(last.size) == last.root else {
            throw LogError.badSeal(
                what:
                    "The key has sealed another history of \(last.size) facts. A key never "
                    + "seals two."
            )
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
