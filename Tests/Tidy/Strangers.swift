/// Folders of one machine.
///
/// Spelt in halves, so as not to find themselves.
private let machineFolders = ["/wo" + "rk/", "/tmp/" + "wt", "/ro" + "ot/", "/Us" + "ers/"]

/// Paths that hold on one machine only; a part of a longer path or address is not one.
func machinePaths(in files: [TextFile]) -> [Finding] {
    files.flatMap { file in
        let present = machineFolders.filter { file.text.contains($0) }
        return present.isEmpty
            ? []
            : file.lines.enumerated().flatMap { number, line in
                present.filter { folder in
                    line.ranges(of: folder).contains { range in
                        let before = line[..<range.lowerBound].last
                        return before.map { !$0.isLetter && !$0.isNumber && !"._-".contains($0) }
                            ?? true
                    }
                }.map { Finding(path: file.path, line: number + 1, what: "names \($0)") }
            }
    }
}

/// What a build makes and a repository does not keep.
func buildProducts(among paths: [String]) -> [Finding] {
    paths.filter { path in
        let parts = path.split(separator: "/")
        return parts.contains { $0.hasPrefix(".build") } || parts.last == "Package.resolved"
    }.map { Finding(path: $0, what: "is a build product") }
}
