/// What each target may import, as `Package.swift` declares it.
struct Arrows {
    /// The rooms of meaning, which import nothing but other rooms.
    static let pure: Set<String> = [
        "Dates", "Tables", "Assurance", "Replay", "Assessment", "Reports",
    ]

    /// The rooms of keeping, where every byte is ours: the C library, and no Foundation.
    static let keeping: Set<String> = ["JSONLines", "EventLog", "Checkpoints"]

    /// What the system itself gives: its calls, its locks, its threads.
    private static let libraryOfC: Set<String> = [
        "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch",
    ]
    private static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]

    private(set) var declared: [String: Set<String>] = [:]

    init(package: String) {
        let room = /(?:room|tests)\(\s*"(\w+)"(?:\s*,\s*(?:may|of):\s*\[([^\]]*)\])?/
        for match in package.matches(of: room) {
            declared[String(match.1)] = Self.names(in: match.2 ?? "")
        }
        let program =
            /\.(?:target|executableTarget|testTarget)\(\s*name:\s*"(\w+)",\s*dependencies:\s*\[([^\]]*)\]/
        for match in package.matches(of: program) {
            declared[String(match.1)] = Self.names(in: match.2)
        }
    }

    /// The targets a file may import, or nil where it belongs to no declared target.
    func allowed(in file: TextFile) -> Set<String>? {
        let parts = file.path.split(separator: "/").map(String.init)
        guard parts.count > 2, let rooms = declared[parts[1]] else { return nil }
        if parts[0] == "Tests" {
            return rooms.union(["Testing"]).union(Self.foundation).union(Self.libraryOfC)
        }
        if Self.pure.contains(parts[1]) { return rooms }
        if Self.keeping.contains(parts[1]) { return rooms.union(Self.libraryOfC) }
        return rooms.union(Self.libraryOfC).union(Self.foundation)
    }

    private static func names(in list: Substring) -> Set<String> {
        let products = list.replacing(/,\s*package:\s*"[^"]*"/, with: "")
        return Set(products.matches(of: /"([^"]+)"/).map { String($0.1) })
    }
}

/// Imports against the arrows.
func strayImports(in files: [TextFile], arrows: Arrows) -> [Finding] {
    let statement =
        #/
        ^ \s* (?: @\w+ (?: \([^)]*\) )? \s+ )*
        (?: (?: public | package | internal | private | fileprivate ) \s+ )?
        import \s+ (?: (?: struct | class | enum | protocol | typealias | func | let | var ) \s+ )?
        (\w+)
        /#
    return files.filter { $0.isSwift && $0.isUnder("Sources", "Tests") }.flatMap { file in
        guard let allowed = arrows.allowed(in: file) else {
            return [Finding(path: file.path, what: "is in no target that Package.swift declares")]
        }
        return file.lines.enumerated().compactMap { number, line in
            guard line.contains("import "), let match = line.firstMatch(of: statement),
                !allowed.contains(String(match.1))
            else { return nil }
            return Finding(path: file.path, line: number + 1, what: "may not import \(match.1)")
        }
    }
}
