/// Pages that are run, and are too long to be read.
func longPages(in files: [TextFile], most: Int = 150) -> [Finding] {
    pages(in: files).compactMap { page in
        let count = page.lines.count - (page.lines.last == "" ? 1 : 0)
        return count > most ? Finding(path: page.path, what: "\(count) lines") : nil
    }
}

/// Questions about one of the ledgers kept here that stand on the pages more than once.
///
/// A page that makes a ledger of its own may ask anything: nobody else has that ledger.
func questionsAskedTwice(in files: [TextFile]) -> [Finding] {
    var asked: Set<String> = []
    var findings: [Finding] = []
    for page in pages(in: files) {
        var ledger = ""
        for (number, line) in page.lines.enumerated() where line.hasPrefix("$ ") {
            var words = line.split(separator: " ").map(String.init)
            if let exported = words.first(where: { $0.hasPrefix("S11_LEDGER=") }) {
                ledger = String(exported.dropFirst("S11_LEDGER=".count))
            }
            guard words.dropFirst().first == "s11" else { continue }
            var about = ledger
            if let option = words.firstIndex(of: "--ledger"), option + 1 < words.count {
                about = words[option + 1]
                words.removeSubrange(option...option + 1)
            }
            guard about.hasPrefix("events/"),
                !asked.insert("\(about): \(words.joined(separator: " "))").inserted
            else { continue }
            findings.append(
                Finding(path: page.path, line: number + 1, what: "was asked before: \(line)"))
        }
    }
    return findings
}

private func pages(in files: [TextFile]) -> [TextFile] {
    files.filter { $0.isUnder("Tests/Transcripts") && $0.path.hasSuffix(".md") }
}
