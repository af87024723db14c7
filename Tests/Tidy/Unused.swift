/// Source files whose types no other file names, so that nobody would miss them.
func unusedSources(in files: [TextFile]) -> [Finding] {
    let swift = files.filter { $0.isSwift && $0.isUnder("Sources", "Tests") }
    let words = swift.map { namedTypes(in: $0.text) }
    var users: [String: Int] = [:]
    for word in words.joined() { users[word, default: 0] += 1 }
    let declaration =
        #/
        ^ (?: @\w+ (?: \([^)]*\) )? \s+ )*
        (?: (?: public | package | internal | open | final | indirect | nonisolated ) \s+ )*
        (?: struct | class | enum | protocol | actor | typealias ) \s+ (\w+)
        /#
    return swift.filter { $0.isUnder("Sources") }.compactMap { file in
        let lines = file.lines
        if lines.contains(where: { $0.hasPrefix("@main") }) { return nil }
        let declared = lines.compactMap { line in
            line.first.map { $0 == " " || $0 == "/" } ?? true
                ? nil : line.firstMatch(of: declaration).map { String($0.1) }
        }
        // A file of functions, or that extends another's type, may be used without being named.
        let extends = lines.contains { $0.hasPrefix("extension ") || $0.hasPrefix("public func ") }
        guard !extends, !declared.isEmpty, declared.allSatisfy({ users[$0, default: 0] < 2 }) else {
            return nil
        }
        return Finding(path: file.path, what: "nothing names \(declared.joined(separator: ", "))")
    }
}

/// Files under `tools` that neither the README, nor another tool, nor the pipeline mentions.
func unusedTools(in files: [TextFile]) -> [Finding] {
    let tools = files.filter { $0.isUnder("tools") }
    let readers = tools + files.filter { $0.path == "README.md" || $0.isUnder(".ci") }
    return tools.filter { tool in
        let parts = tool.path.split(separator: "/")
        let verb = parts.prefix(2).joined(separator: "/")
        let verbIsOwn = { (reader: TextFile) in
            reader.path == verb || reader.path.hasPrefix(verb + "/")
        }
        return !readers.contains { !verbIsOwn($0) && mentions($0.text, verb) }
    }.map { Finding(path: $0.path, what: "nothing mentions it") }
}

/// Whether a text names a path whole: `tools/test` is not named by `tools/tester`.
private func mentions(_ text: String, _ path: String) -> Bool {
    text.ranges(of: path).contains { range in
        text[range.upperBound...].first.map { !$0.isLetter && !$0.isNumber && $0 != "-" } ?? true
    }
}

/// The capitalised words of a file's code, once each; comments do not count.
private func namedTypes(in text: String) -> Set<String> {
    var words: Set<String> = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        if line.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "//".utf8) { continue }
        for word in line.split(whereSeparator: { !isWordByte($0) }) {
            if let first = word.first, UInt8(ascii: "A") <= first && first <= UInt8(ascii: "Z") {
                words.insert(String(Substring(word)))
            }
        }
    }
    return words
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
}
