import Assurance
import Checkpoints
import JSONLines
import Replay

/// A point-in-time record of a ledger: canonical JSON, a line for each thing, then their digest;
/// beside it, what the program that took it remarks.
///
/// What is digested depends on the log's first facts, on those of the rule book, and on two dates:
/// on no clock, place, language or machine.
public struct Snapshot: Sendable {
    public let head: SnapshotHead
    /// The SHA-256 of every line before the one that says it, in hexadecimal.
    public let digest: String
    /// The file, each line ending in LF.
    public let bytes: [UInt8]
    /// How many of the bytes are digested, or say the digest.
    let digestedLength: Int
    /// How many things it tells of.
    public let thingCount: Int
    /// What stands beside it.
    public let remarks: SnapshotRemarks
    /// Whether a checkpoint of the same size, signed by the ledger, is in it.
    public let isSealed: Bool
}

extension Snapshot {
    /// Makes the file of a head and a history, which is that of the head's first facts.
    ///
    /// - Throws: `FieldProblem` and `JSONProblem`, where a fact cannot be written as it was read.
    init(
        _ head: SnapshotHead, of history: History, checkpoint: String?,
        sharing: Sharing = .alone, remarks: (Picture) throws -> SnapshotRemarks
    ) throws {
        let picture = Picture(
            history, at: Cut(asAt: head.asAt, knownAt: head.knownAt), sharing: sharing)
        let things = try ThingLines.of(picture)
        let first = try Self.line(head.json)
        var bytes = first
        bytes += things.bytes
        let digest = FileDigest.hex(of: bytes)
        bytes += try Self.line(
            SnapshotDigest(
                digest: digest, firstLine: FileDigest.hex(of: first), signed: checkpoint
            ).json)
        let beside = try remarks(picture)
        self.init(
            head: head, digest: digest, bytes: bytes + (try beside.bytes()),
            digestedLength: bytes.count, thingCount: things.count, remarks: beside,
            isSealed: checkpoint != nil)
    }

    /// The digest alone, as the log gives it.
    static func digest(_ head: SnapshotHead, of history: History) throws -> String {
        try Snapshot(head, of: history, checkpoint: nil) { _ in
            SnapshotRemarks(program: "", lines: [])
        }.digest
    }

    static func line(_ json: JSONValue) throws -> [UInt8] {
        try json.canonicalBytes(profile: .general) + [0x0A]
    }
}
