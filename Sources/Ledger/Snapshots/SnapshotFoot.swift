import JSONLines
import Replay

/// The last line of a snapshot: the digest of all before it, and what stands beside that.
struct SnapshotFoot: Equatable {
    /// The SHA-256 of every line before this one, each with its LF.
    let digest: String
    /// The SHA-256 of the first line with its LF: tells a changed date from a changed state.
    let firstLine: String
    /// The signed note of the checkpoint of the same size, with the ledger's own signatures only.
    ///
    /// Nil where none was issued at that size. Countersignatures come later and are left out: they
    /// would make two snapshots of one cut.
    var checkpoint: String?
    /// The versions of the reports that the program could answer with.
    let reports: [String: Int]

    var json: JSONValue {
        var members = [
            JSONMember(name: "digest", value: .string(digest)),
            JSONMember(name: "firstLine", value: .string(firstLine)),
            JSONMember(name: "reports", value: JSONValue(versions: reports)),
        ]
        if let checkpoint {
            members.append(JSONMember(name: "checkpoint", value: .string(checkpoint)))
        }
        return .object(members)
    }
}

extension SnapshotFoot {
    /// Reads a last line; nil where it is none.
    init?(line: [UInt8]) {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            let digest = json["digest"]?.text, let firstLine = json["firstLine"]?.text,
            let reports = json["reports"]?.versions
        else { return nil }
        self.init(
            digest: digest, firstLine: firstLine, checkpoint: json["checkpoint"]?.text,
            reports: reports)
    }
}
