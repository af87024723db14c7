import Checkpoints
public import Dates
public import EventLog
import Replay

/// A scrutineer's own key, and her memory of the last checkpoint she countersigned.
///
/// Her memory is one small file beside her key. She signs only what continues it.
public struct Countersigner: Sendable {
    private let key: SigningKey
    private let file: KeyFile

    public init(_ file: KeyFile) throws(LogError) {
        self.file = file
        let text = try file.read()
        key = try asLogErrors { try SigningKey(text) }
        guard key.kind == .cosignature else {
            throw .badSeal(what: "\(file.path) holds a ledger's key, not a scrutineer's.")
        }
    }

    /// Makes a new key for a scrutineer's role.
    public static func make(_ file: KeyFile, name: String) throws(LogError) -> Countersigner {
        let key: SigningKey
        do throws(CheckpointProblem) {
            key = try SigningKey.fresh(name: KeyName(name), kind: .cosignature)
        } catch {
            throw .badKeyName(name, why: error.sentence)
        }
        try file.create(key.secretText)
        return try Countersigner(file)
    }

    /// What others check her countersignature with, in C2SP's text form.
    public var verifierKey: String { key.verifier.text }

    /// Countersigns what a ledger asks for, or says why not.
    ///
    /// - Parameters:
    ///   - request: The bytes of a C2SP `add-checkpoint` request.
    ///   - logs: The public keys of the ledgers she countersigns for.
    ///   - now: The time to sign for.
    /// - Returns: The line to be added to the checkpoint.
    /// - Throws: `badSeal`, with the reason, where it would not continue what she signed before.
    public func countersign(
        _ request: [UInt8], logs: [String], now: Instant
    ) throws(LogError) -> [UInt8] {
        let request = try asLogErrors { try CosignRequest(request) }
        let keys = try asLogErrors { try logs.map { try VerifierKey($0) } }
        try file.advance { (bytes) throws(LogError) in
            let latest = try asLogErrors { try bytes.map { try Checkpoint(text: $0) } }
            do throws(CosignRefusal) {
                _ = try request.check(latest: latest, logs: keys)
            } catch {
                throw .badSeal(what: error.sentence)
            }
            return request.signed.checkpoint.text
        }
        return try asLogErrors {
            try key.cosign(request.signed.checkpoint, time: Int(now.milliseconds / 1000)).line
        }
    }
}
