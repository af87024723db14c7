import Checkpoints
public import Dates
public import EventLog
import Replay

/// A scrutineer's own key, and her memory of the last checkpoint of each ledger that she
/// countersigned.
///
/// Her memory is a small file beside her key for each ledger. She signs only what continues it.
public struct Countersigner: Sendable {
    private let key: SigningKey
    private let file: KeyFile

    public init(_ file: KeyFile) throws(LogError) {
        self.file = file
        let text = try file.read()
        do throws(CheckpointProblem) { key = try SigningKey(text) } catch {
            throw .badKey(path: file.path, why: error.sentence)
        }
        guard key.kind == .cosignature else {
            throw .badKey(path: file.path, why: "it is a ledger's key, not a scrutineer's")
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
    /// The same request again gives the same line. What is refused moves no memory.
    ///
    /// - Parameters:
    ///   - request: The bytes of a C2SP `add-checkpoint` request.
    ///   - logs: The public keys of the ledgers she countersigns for.
    ///   - now: The time to sign for.
    /// - Returns: The line to be added to the checkpoint.
    /// - Throws: `badCosignature`, with the reason, where it would not continue what she signed
    /// before.
    public func countersign(
        _ request: [UInt8], logs: [String], now: Instant
    ) throws(LogError) -> [UInt8] {
        let request = try asLogErrors { try CosignRequest(request) }
        let keys = try asLogErrors { try logs.map { try VerifierKey($0) } }
        let wanted = request.signed.checkpoint
        var line: [UInt8] = []
        let memory = "\(key.verifier.label).\(wanted.origin.text)"
        try file.advance(memoryOf: memory) { (bytes) throws(LogError) in
            let latest = try asLogErrors { try bytes.map { try SignedCheckpoint($0) } }
            if let bytes, let latest, latest.checkpoint == wanted,
                let own = latest.note.signatures.first,
                (try? request.signed.verify(logs: keys)) != nil
            {
                line = own.line
                return bytes
            }
            do throws(CosignRefusal) {
                _ = try request.check(latest: latest?.checkpoint, logs: keys)
            } catch {
                throw .badCosignature(what: error.sentence, next: Self.advice(on: error))
            }
            let signature = try asLogErrors {
                try key.cosign(wanted, time: Int(now.milliseconds / 1000))
            }
            line = signature.line
            return try asLogErrors {
                try SignedNote(text: wanted.text, signatures: [signature]).bytes
            }
        }
        return line
    }

    /// What she can do about a refusal.
    private static func advice(on refusal: CosignRefusal) -> String {
        switch refusal {
        case .otherLatest(let size), .shrunk(_, let size):
            "Nothing was signed. Ask for the request again, made with: "
                + "s11 checkpoint --since \(size)"
        case .unknownLog, .notSignedByLog:
            "Nothing was signed. Name the ledger's own public key with --vkey, as you know it by "
                + "another way than this request."
        case .inconsistent:
            "Nothing was signed. Keep this request: it shows two histories that one key has signed. "
                + "Tell the partnership and the other scrutineers."
        }
    }
}
