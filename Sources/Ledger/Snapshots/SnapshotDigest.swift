import JSONLines

/// The line that ends what a snapshot says: the digest of all before it.
struct SnapshotDigest: Equatable {
    /// The SHA-256 of every line before this one, each with its LF.
    let digest: String
    /// The SHA-256 of the first line with its LF: tells a changed date from a changed state.
    let firstLine: String
    /// The signed note of the checkpoint of the same size, with the ledger's own signatures only.
    ///
    /// Nil where none was issued at that size. Countersignatures come later and are left out: they
    /// would make two snapshots of one cut.
    var signed: String?

    /// How the line begins, as no other line of a snapshot does.
    static let start = Array(#"{"digest":"#.utf8)

    var json: JSONValue {
        var members = [
            JSONMember(name: "digest", value: .string(digest)),
            JSONMember(name: "firstLine", value: .string(firstLine)),
        ]
        if let signed { members.append(JSONMember(name: "signed", value: .string(signed))) }
        return .object(members)
    }
}

extension SnapshotDigest {
    /// Reads the line; nil where it is none.
    init?(line: [UInt8]) {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            let digest = json["digest"]?.text, let firstLine = json["firstLine"]?.text
        else { return nil }
        self.init(digest: digest, firstLine: firstLine, signed: json["signed"]?.text)
    }
}
