/// Folders of the sources, a room's own or directly under one, whose listing nobody reads to the
/// end.
func crowdedFolders(in files: [TextFile], most: Int = 30) -> [Finding] {
    let folders = Dictionary(
        grouping: files.filter { $0.isUnder("Sources") }.map { file in
            file.path.split(separator: "/").dropLast().joined(separator: "/")
        }, by: { $0 })
    return folders.filter { folder, files in
        2...3 ~= folder.split(separator: "/").count && files.count > most
    }.map { Finding(path: $0, what: "\($1.count) loose files") }.sorted { $0.path < $1.path }
}

/// Types that have the name of a module, so that the module cannot be named where they are known.
func typesNamedAsModules(in files: [TextFile]) -> [Finding] {
    let swift = files.filter { $0.isSwift && $0.isUnder("Sources") }
    let modules = Set(swift.compactMap { $0.path.split(separator: "/").dropFirst().first })
    let declaration =
        #/
        ^ \s* (?: (?: public | package | internal | private | fileprivate | final | indirect ) \s+ )*
        (?: struct | class | enum | protocol | actor | typealias ) \s+ (\w+)
        /#
    return swift.flatMap { file in
        file.lines.enumerated().compactMap { number, line in
            line.firstMatch(of: declaration).flatMap { match in
                modules.contains(match.1)
                    ? Finding(path: file.path, line: number + 1, what: "a type named \(match.1)")
                    : nil
            }
        }
    }
}

/// What only one partnership has, its name or the number of one of its rules, in the sources.
///
/// The program's own help may show an example.
func onePartnership(in files: [TextFile]) -> [Finding] {
    let word = /(?i:merton)|RULE-[0-9]+/
    return files.filter { $0.isSwift && $0.isUnder("Sources") }.flatMap { file in
        var isHelp = false
        return file.lines.enumerated().compactMap { number, line -> Finding? in
            if !line.ranges(of: "\"\"\"").count.isMultiple(of: 2) { isHelp.toggle() }
            guard !(isHelp && file.isUnder("Sources/s11")), let found = line.firstMatch(of: word)
            else { return nil }
            return Finding(path: file.path, line: number + 1, what: "names \(found.output)")
        }
    }
}
