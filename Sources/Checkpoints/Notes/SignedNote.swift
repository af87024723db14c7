/// Text signed by one or more keys (C2SP signed-note v1.0.0).
public struct SignedNote: Hashable, Sendable {
    /// A note with more signatures than this is malformed; C2SP asks that 16 be accepted.
    public static let mostSignatures = 100
    /// A note longer than this is malformed: bytes.
    public static let mostBytes = 1_000_000

    /// What is signed, with its last LF.
    public let text: [UInt8]
    /// In the order they stand; there is at least one.
    public let signatures: [NoteSignature]

    public init(text: [UInt8], signatures: [NoteSignature]) throws(CheckpointProblem) {
        guard text.last == newline else { throw Self.no("its text does not end in a line feed") }
        try Self.checkCharacters(text)
        guard 1...Self.mostSignatures ~= signatures.count else {
            throw Self.no("it has \(signatures.count) signatures, not 1 to \(Self.mostSignatures)")
        }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note as strictly as it is written: `bytes` gives the same bytes again.
    public init(_ bytes: [UInt8]) throws(CheckpointProblem) {
        guard bytes.count <= Self.mostBytes else { throw Self.no("it has \(bytes.count) bytes") }
        try Self.checkCharacters(bytes)
        // The text may hold empty lines: the last one divides it from the signatures.
        guard
            let blank = bytes.indices.dropFirst().last(where: { place in
                bytes[place] == newline && bytes[place - 1] == newline
            })
        else { throw Self.no("no empty line divides text and signatures") }
        guard bytes.last == newline, blank < bytes.count - 1 else {
            throw Self.no("it does not end in a signature line")
        }
        var lines = LineCursor(Array(bytes[(blank + 1)...]))
        var signatures: [NoteSignature] = []
        while let line = lines.next() {
            guard signatures.count < Self.mostSignatures else {
                throw Self.no("it has more than \(Self.mostSignatures) signatures")
            }
            signatures.append(try NoteSignature(line: line))
        }
        try self.init(text: Array(bytes[..<blank]), signatures: signatures)
    }

    /// The note as it is kept and sent.
    public var bytes: [UInt8] { text + [newline] + signatures.flatMap(\.line) }

    /// Signs a text with one or more keys of logs.
    public static func sign(
        _ text: [UInt8], with keys: [SigningKey]
    ) throws(CheckpointProblem) -> SignedNote {
        var signatures: [NoteSignature] = []
        for key in keys {
            guard key.kind == .note else {
                throw .notSigned(key: key.verifier.label, why: "it is a key for cosignatures")
            }
            signatures.append(NoteSignature(by: key, try key.sign(text)))
        }
        return try SignedNote(text: text, signatures: signatures)
    }

    /// The same text with further signatures; those that are there already stay as they are.
    public func adding(
        _ others: [NoteSignature]
    ) throws(CheckpointProblem) -> SignedNote {
        var all = signatures
        for signature in others where !all.contains(signature) { all.append(signature) }
        return try SignedNote(text: text, signatures: all)
    }

    /// The same text with the signatures of both notes.
    public func merging(_ other: SignedNote) throws(CheckpointProblem) -> SignedNote {
        guard text == other.text else { throw .otherText }
        return try adding(other.signatures)
    }

    private static func no(_ why: String) -> CheckpointProblem { .malformed(.note, why: why) }

    private static func checkCharacters(_ bytes: [UInt8]) throws(CheckpointProblem) {
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }) else {
            throw no("it holds a control character")
        }
        guard isUTF8(bytes) else { throw no("it is not UTF-8") }
    }
}
