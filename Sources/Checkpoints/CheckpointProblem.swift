/// Why a proof, a note or a tile is not what it should be.
public enum CheckpointProblem: Error, Hashable, Sendable {
    /// Bytes that do not follow their format.
    case malformed(Format, why: String)
    /// A signature of a known key that does not fit the text: the note as a whole is refused.
    case badSignature(key: String)
    /// No known key has signed.
    case unsigned
    /// Two different keys with one name and one key ID.
    case ambiguousKey(String)
    /// No known log key bears the name of this log.
    case unknownOrigin(String)
    case notSigned(key: String, why: String)
    /// Signatures of two notes were to be put together, and the notes differ.
    case otherText
    /// There is no such leaf, or no such older size, in a tree of this size.
    case outOfRange(Int, size: Int)
    case notIncluded(index: Int, size: Int)
    case notConsistent(oldSize: Int, newSize: Int)
    case absentTile(path: String)
    /// A stored tile that could not be read; thrown by whoever reads tiles for this room.
    case unreadableTile(path: String, why: String)
    case quorumNotMet(quorum: String, missing: [String])

    /// The formats this room reads and writes.
    public enum Format: String, Hashable, Sendable {
        case note
        case checkpoint
        case verifierKey = "verifier-key"
        case signingKey = "signing-key"
        case keyName = "key-name"
        case line
        case tilePath = "tile-path"
        case tile
        case entryBundle = "entry-bundle"
        case request
        case proof
        case policy
    }
}

extension CheckpointProblem {
    /// A name for programs, stable across releases.
    public var code: String {
        switch self {
        case .malformed(let format, _): "malformed-\(format.rawValue)"
        case .badSignature: "bad-signature"
        case .unsigned: "unsigned"
        case .ambiguousKey: "ambiguous-key"
        case .unknownOrigin: "unknown-origin"
        case .notSigned: "not-signed"
        case .otherText: "other-text"
        case .outOfRange: "out-of-range"
        case .notIncluded: "not-included"
        case .notConsistent: "not-consistent"
        case .absentTile: "absent-tile"
        case .unreadableTile: "unreadable-tile"
        case .quorumNotMet: "quorum-not-met"
        }
    }

    /// What is wrong, and where.
    public var sentence: String {
        switch self {
        case .malformed(let format, let why): "This is not a \(format.spoken): \(why)."
        case .badSignature(let key):
            "The signature of \(key) does not fit the text it stands under."
        case .unsigned: "None of the known keys has signed this."
        case .ambiguousKey(let key): "Two different keys are called \(key)."
        case .unknownOrigin(let origin): "No key is known for the log \(origin)."
        case .notSigned(let key, let why): "\(key) did not sign: \(why)."
        case .otherText: "The signatures belong to another text."
        case .outOfRange(let index, let size):
            "There is no number \(index) in a log of size \(size)."
        case .notIncluded(let index, let size):
            "The proof does not show this entry at number \(index) of a log of size \(size)."
        case .notConsistent(let oldSize, let newSize):
            "The log of size \(newSize) is not shown to have grown from that of size \(oldSize)."
        case .absentTile(let path): "There is no \(path)."
        case .unreadableTile(let path, let why): "\(path) could not be read: \(why)."
        case .quorumNotMet(let quorum, let missing):
            "The quorum \(quorum) is not met; not signed by \(missing.joined(separator: ", "))."
        }
    }
}

extension CheckpointProblem: CustomStringConvertible {
    public var description: String { sentence }
}

extension CheckpointProblem.Format {
    fileprivate var spoken: String {
        switch self {
        case .note: "signed note"
        case .checkpoint: "checkpoint"
        case .verifierKey: "public key"
        case .signingKey: "signing key"
        case .keyName: "key name"
        case .line: "line of a note"
        case .tilePath: "path of a tile"
        case .tile: "tile"
        case .entryBundle: "bundle of entries"
        case .request: "request to cosign"
        case .proof: "proof of logging"
        case .policy: "policy"
        }
    }
}
