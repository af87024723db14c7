/// What was meant to go before anyone else read it.
///
/// Spelt in halves, so as not to find itself.
private let leftoverWords = [
    "TO" + "DO", "FIX" + "ME", "XX" + "X", "remove before " + "merge",
    "fatalError(\"un" + "implemented", "fatalError(\"not " + "implemented",
    "<<<<" + "<<<", ">>>>" + ">>>",
]

/// Notes to oneself, merge marks, and printing from a room that only answers.
func leftovers(in files: [TextFile]) -> [Finding] {
    let written = files.filter { $0.isUnder("Sources", "Tests", "tools") || $0.name == $0.path }
    return written.flatMap { file in
        let answers = file.isSwift && file.isUnder("Sources")
        let printers =
            answers
            ? ["debugPrint", "dump", "NSLog"] + (file.isUnder("Sources/s11") ? [] : ["print"]) : []
        return file.lines.enumerated().flatMap { number, line in
            let words = leftoverWords.filter { holds(line, $0) }
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            let calls = printers.filter { holds(code, $0 + "(") }.map { "\($0)() for debugging" }
            return (words + calls).map { Finding(path: file.path, line: number + 1, what: $0) }
        }
    }
}

/// Files of Swift in which two ideas must be hiding, and lines nobody reads to the end.
///
/// What a tool writes into a file of Swift is data, and as long as it is.
func overlong(in files: [TextFile]) -> [Finding] {
    files.filter { $0.isUnder("Sources", "Tests", "tools") }.flatMap { file in
        let lines = file.lines
        let isWritten = file.isSwift && file.text.contains("\n/// Written by `tools/")
        let code = !isWritten && (file.isSwift || file.text.hasPrefix("#!"))
        var findings = lines.enumerated().compactMap { number, line in
            code && line.count > 120
                ? Finding(path: file.path, line: number + 1, what: "\(line.count) columns") : nil
        }
        let count = lines.count - (lines.last == "" ? 1 : 0)
        if code && file.isSwift && file.isUnder("Sources") && count > 400 {
            findings.append(Finding(path: file.path, what: "\(count) lines"))
        }
        return findings
    }
}

/// Whether a line holds these characters, not as a part of a longer word.
private func holds(_ line: Substring, _ word: String) -> Bool {
    guard let found = line.firstRange(of: word) else { return false }
    let isPart = { (character: Character) in
        character.isLetter || character.isNumber || character == "_"
    }
    let before = line[..<found.lowerBound].last.map { isPart($0) || $0 == "." } ?? false
    let after = word.last.map(isPart) == true && line[found.upperBound...].first.map(isPart) == true
    return !before && !after || holds(line[found.upperBound...], word)
}
