import Checkpoints
public import JSONLines

/// What stands beside a snapshot, after its digest: lines that the program which took it makes of
/// the same facts, such as the flags it raises.
///
/// Another program may judge otherwise, so they are no part of what is digested, and say which
/// program made them.
public struct SnapshotRemarks: Sendable {
    /// The program and its version: `s11 0.1.0`.
    public let program: String
    public let lines: [JSONValue]

    public init(program: String, lines: [JSONValue]) {
        self.program = program
        self.lines = lines
    }

    /// The lines as they stand in the file, the last of which says whose they are.
    func bytes() throws -> [UInt8] {
        var said: [UInt8] = []
        for line in lines { said += try line.canonicalBytes(profile: .general) + [0x0A] }
        let last: JSONValue = [
            "beside": [
                "digest": .string(Self.digest(of: said, program)),
                "lines": .integer(Int64(lines.count)), "program": .string(program),
            ]
        ]
        return try said + last.canonicalBytes(profile: .general) + [0x0A]
    }

    static func digest(of lines: [UInt8], _ program: String) -> String {
        FileDigest.hex(of: lines + program.utf8)
    }
}

/// The last line of a snapshot: how many remarks stand before it, and whose they are.
struct SnapshotLastLine {
    let program: String
    let digest: String
    let count: Int

    /// Reads the line; nil where it is none.
    init?(line: [UInt8]) {
        guard let json = try? JSONValue(parsing: line, profile: .general), let own = json["beside"],
            let program = own["program"]?.text, let digest = own["digest"]?.text,
            let count = own["lines"]?.integer.flatMap({ Int(exactly: $0) }),
            (try? json.canonicalBytes(profile: .general)) == line
        else { return nil }
        self.program = program
        self.digest = digest
        self.count = count
    }
}
