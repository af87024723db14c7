import ArgumentParser
import Checkpoints
import Ledger
import Replay

/// A snapshot as a file that somebody was handed: read, and checked as far as it goes by itself.
struct SnapshotByItself {
    let snapshot: SnapshotAlone
    /// What was checked, on whose word, and what cannot be known without the log.
    private(set) var checks = ["Its digest fits it: it is as it was taken."]

    /// Reads it, and checks its digests; its signature where the ledger's key is named, or was seen
    /// before; its facts where a checkpoint is held.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: What it is called.
    ///   - key: The ledger's public key, where it is named.
    ///   - held: A checkpoint held.
    /// - Throws: The first thing that does not hold.
    init(_ bytes: [UInt8], called name: String, key: VerifierKey?, held: [UInt8]?) throws {
        do throws(SnapshotProblem) {
            snapshot = try SnapshotAlone(bytes)
            try check(key, held)
        } catch {
            throw Failure(
                "\(name): \(error.sentence)", next: error.nextStep, exitCode: error.exitCode)
        }
    }

    private mutating func check(_ named: VerifierKey?, _ held: [UInt8]?) throws(SnapshotProblem) {
        let count = checks.count
        if let named {
            try snapshot.requireSignature(by: named)
            checks.append("The key that you named has signed the facts that it is of.")
        } else if let seen, (try? snapshot.requireSignature(by: seen)) != nil {
            checks.append("The key that you saw before has signed the facts that it is of.")
        }
        if let held {
            try snapshot.requireSame(as: held, by: named)
            checks.append("They are the facts that the checkpoint you hold seals.")
        }
        if checks.count == count {
            checks.append("Nobody's word but its own says that these are the ledger's facts.")
        }
        checks.append("Whether the facts give what it says, cannot be known without the log.")
    }

    /// The key by which the reader saw its ledger sealed before.
    private var seen: VerifierKey? {
        let key = ReaderMemory.remembered(of: "urn:s11:\(snapshot.head.origin)").key
        return key.flatMap { try? VerifierKey($0) }
    }
}
