public import Dates
import JSONLines
import Replay

/// The first line of a snapshot: what it is of, and what it was made with.
public struct SnapshotHead: Equatable, Sendable {
    static let form = "s11-snapshot"

    /// The version of the form: how the lines say what they say.
    public let version: Int
    public let origin: String
    /// How many facts of the log it was made from.
    public let size: Int
    /// The root of the tree of those facts' lines, in hexadecimal.
    public let root: String
    public let asAt: Day
    /// The last moment of knowledge that it counts; always written, though nobody may have said it.
    public let knownAt: Instant
    public internal(set) var madeWith: MadeWith

    var json: JSONValue {
        [
            "asAt": .string("\(asAt)"), "form": .string(Self.form),
            "knownAt": .string(knownAt.description), "origin": .string(origin),
            "root": .string(root), "size": .integer(Int64(size)),
            "version": .integer(Int64(version)), "with": madeWith.json,
        ]
    }
}

extension SnapshotHead {
    /// Reads a first line as strictly as it is written.
    init(line: [UInt8]) throws(SnapshotProblem) {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            json["form"]?.text == Self.form, let version = json["version"]?.integer
        else {
            throw .notASnapshot("its first line does not say that it is one")
        }
        guard SnapshotForms.form(Int(clamping: version)) != nil else {
            throw .newer("version \(version) of the form of snapshots")
        }
        guard let origin = json["origin"]?.text, let root = json["root"]?.text,
            let size = json["size"]?.integer, size >= 0,
            let asAt = (json["asAt"]?.text).flatMap({ Day(iso: $0) }),
            let knownAt = (json["knownAt"]?.text).flatMap({ Instant(rfc3339: $0) }),
            let madeWith = MadeWith(json["with"])
        else {
            throw .notASnapshot("its first line does not say which dates and which log it is of")
        }
        self.init(
            version: Int(clamping: version), origin: origin, size: Int(clamping: size), root: root,
            asAt: asAt, knownAt: knownAt, madeWith: madeWith)
        guard (try? self.json.canonicalBytes(profile: .general)) == line else {
            throw .notASnapshot("its first line is not written as a snapshot's is")
        }
    }
}
