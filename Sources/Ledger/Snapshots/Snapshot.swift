import Assurance
import Checkpoints
import JSONLines
import Replay

/// A point-in-time record of a ledger: canonical JSON, a line for each thing and each flag.
///
/// It depends on the log's first facts, on two dates, and on the versions that its first line
/// lists: on no clock, place, language or machine.
public struct Snapshot: Sendable {
    public let head: SnapshotHead
    /// The SHA-256 of every line but the last, in hexadecimal: `head -n -1 FILE | sha256sum`.
    public let digest: String
    /// The file, each line ending in LF.
    public let bytes: [UInt8]
    /// How many things it tells of.
    public let thingCount: Int
    /// How many flags it raises.
    public let flagCount: Int
    /// Whether a checkpoint of the same size, signed by the ledger, is in it.
    public let isSealed: Bool
}

extension Snapshot {
    /// Makes the file of a head and a history, which is that of the head's first facts.
    ///
    /// - Throws: `FieldProblem` and `JSONProblem`, where a fact cannot be written as it was read.
    init(
        _ head: SnapshotHead, of history: History, checkpoint: String?, reports: [String: Int]
    ) throws {
        guard let form = SnapshotForms.form(head.version) else {
            throw SnapshotProblem.newer("version \(head.version) of the form of snapshots")
        }
        let picture = Picture(history, at: Cut(asAt: head.asAt, knownAt: head.knownAt))
        let lines = try form.lines(picture, head.madeWith)
        let first = try Self.line(head.json)
        var bytes = first
        for line in lines { bytes += try Self.line(line) }
        let digest = FileDigest.hex(of: bytes)
        let foot = SnapshotFoot(
            digest: digest, firstLine: FileDigest.hex(of: first), checkpoint: checkpoint,
            reports: reports)
        let things = lines.count { $0["flag"] == nil }
        self.init(
            head: head, digest: digest, bytes: bytes + (try Self.line(foot.json)),
            thingCount: things, flagCount: lines.count - things, isSealed: checkpoint != nil)
    }

    private static func line(_ json: JSONValue) throws -> [UInt8] {
        try json.canonicalBytes(profile: .general) + [0x0A]
    }
}
