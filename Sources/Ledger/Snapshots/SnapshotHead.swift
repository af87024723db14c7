public import Dates
import JSONLines
import Replay

/// The first line of a snapshot: what it is of.
public struct SnapshotHead: Equatable, Sendable {
    static let form = "s11-snapshot"

    public let origin: String
    /// How many facts of the log it was made from.
    public let size: Int
    /// The root of the tree of those facts' lines, in hexadecimal.
    public let root: String
    public let asAt: Day
    /// The last moment of knowledge that it counts; always written, though nobody may have said it.
    public let knownAt: Instant
    /// How much of the rule book was there to judge by.
    public let rules: RuleBookPrefix

    var json: JSONValue {
        [
            "asAt": .string("\(asAt)"), "form": .string(Self.form),
            "knownAt": .string(knownAt.description), "origin": .string(origin),
            "root": .string(root), "size": .integer(Int64(size)),
            "rules": [
                "root": .string(rules.root), "size": .integer(Int64(rules.size)),
            ],
        ]
    }
}

extension SnapshotHead {
    /// Reads a first line as strictly as it is written.
    init(line: [UInt8]) throws(SnapshotProblem) {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            json["form"]?.text == Self.form
        else {
            throw .notASnapshot("its first line does not say that it is one")
        }
        guard let origin = json["origin"]?.text, let root = json["root"]?.text,
            let size = json["size"].flatMap(Self.count),
            let asAt = (json["asAt"]?.text).flatMap({ Day(iso: $0) }),
            let knownAt = (json["knownAt"]?.text).flatMap({ Instant(rfc3339: $0) }),
            let ruleRoot = json["rules"]?["root"]?.text,
            let ruleSize = (json["rules"]?["size"]).flatMap(Self.count)
        else {
            throw .notASnapshot("its first line does not say which dates and which log it is of")
        }
        self.init(
            origin: origin, size: size, root: root, asAt: asAt, knownAt: knownAt,
            rules: RuleBookPrefix(size: ruleSize, root: ruleRoot))
        guard (try? self.json.canonicalBytes(profile: .general)) == line else {
            throw .notASnapshot("its first line is not written as a snapshot's is")
        }
    }

    private static func count(_ json: JSONValue) -> Int? {
        json.integer.flatMap { $0 < 0 ? nil : Int(exactly: $0) }
    }
}
