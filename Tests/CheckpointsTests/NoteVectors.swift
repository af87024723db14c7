import Foundation
import Trials

/// Notes and keys of the Go tests.
struct NoteVectors: Decodable {
    struct Signing: Decodable {
        let text: String
        let signedNote: String
    }
    struct Opening: Decodable {
        let note: String
        let trusted: [String]
        let verified: [String]?
        let unverified: [String]?
        let error: String?
    }

    let privateKey: String
    let vkeys: [String]
    let badVkeys: [String]
    let sign: Signing
    let open: [Opening]
    let malformedBase64: [String]

    static func read() throws -> NoteVectors {
        try PublicVectors.read("signed-note/signed-note-vectors.json", as: NoteVectors.self)
    }
}

/// Checkpoints of transparency-dev/formats.
struct CheckpointVectors: Decodable {
    struct Valid: Decodable {
        let body: String
        let extensionLines: [String]?
    }
    struct Invalid: Decodable {
        let why: String
        let body: String
    }
    struct Timestamp: Decodable {
        let signatureBase64: String
        let unixSeconds: Int
    }

    let valid: [Valid]
    let invalid: [Invalid]
    let strictRejectToo: [Invalid]
    let cosignerVkeysValid: [String]
    let cosigTimestamp: [Timestamp]

    static func read() throws -> CheckpointVectors {
        try PublicVectors.read("checkpoint/checkpoint-vectors.json", as: CheckpointVectors.self)
    }
}
