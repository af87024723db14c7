import Foundation

/// A page that can be run: prose, commands with what they print, and the files they need.
///
/// In a `console` block a line `$ …` is a command, over several lines where each but the last ends
/// in a
/// backslash. What follows, up to the next command, is what it prints, with `[exit N]` last where
/// the
/// exit code is not 0. A block `file NAME` is written to that file. Blank lines before the next
/// command
/// or the end of the block are for the reader's eye.
struct Transcript {
    /// A command of the page, or a file of it.
    enum Step: Equatable {
        case command(String)
        case file(name: String, text: String)
    }

    /// A step, and the lines of the page that say what it prints.
    struct Part {
        let step: Step
        /// The line it begins on, counted from 0.
        let line: Int
        var printed: Range<Int>
    }

    let lines: [String]
    private(set) var parts: [Part] = []

    init(_ text: some Sequence<UInt8>) {
        lines = Array(text).lines
        var at = 0
        while at < lines.count {
            let fence = lines[at].prefix { $0 == "`" }
            let words = lines[at].dropFirst(fence.count).split(separator: " ")
            at += 1
            guard fence.count >= 3, let kind = words.first else { continue }
            let end = lines[at...].firstIndex { $0 == fence } ?? lines.count
            switch kind {
            case "console": readCommands(at..<end)
            case "file" where words.count == 2:
                let text = lines[at..<end].map { $0 + "\n" }.joined()
                let file = Step.file(name: String(words[1]), text: text)
                parts.append(Part(step: file, line: at, printed: end..<end))
            default: break
            }
            at = end + 1
        }
    }

    private mutating func readCommands(_ block: Range<Int>) {
        var at = block.lowerBound
        while at < block.upperBound {
            let start = at
            at += 1
            guard lines[start].hasPrefix("$ ") else { continue }
            while at < block.upperBound, lines[at - 1].hasSuffix("\\") { at += 1 }
            let command = lines[start..<at].joined(separator: "\n").dropFirst(2)
            let next = lines[at..<block.upperBound].firstIndex { $0.hasPrefix("$ ") }
            var end = next ?? block.upperBound
            while end > at, lines[end - 1].isEmpty { end -= 1 }
            let step = Step.command(String(command))
            parts.append(Part(step: step, line: start, printed: at..<end))
            at = end
        }
    }

    /// The page with what each of its steps has now printed.
    func accepting(_ found: [[String]]) -> String {
        var accepted = lines
        for (part, printed) in zip(parts, found).reversed() {
            accepted.replaceSubrange(part.printed, with: printed)
        }
        return accepted.map { $0 + "\n" }.joined()
    }

    /// What was expected and what was found, command by command; nil where they agree.
    func difference(from found: [[String]], at path: String) -> String? {
        let differing = zip(parts, found).compactMap { part, found -> String? in
            let expected = Array(lines[part.printed])
            guard expected != found else { return nil }
            let changes = found.difference(from: expected)
            var shown = expected.map { "  " + $0 }
            for case .remove(let at, let line, _) in changes { shown[at] = "- " + line }
            for case .insert(let at, let line, _) in changes {
                let kept = shown.indices.filter { !shown[$0].hasPrefix("- ") }
                shown.insert("+ " + line, at: at < kept.count ? kept[at] : shown.count)
            }
            return "\(path):\(part.line + 1): \(lines[part.line])\n"
                + shown.joined(separator: "\n")
        }
        return differing.isEmpty
            ? nil
            : "- is expected, + was found. If what was found is right: tools/accept\n"
                + differing.joined(separator: "\n")
    }
}

extension [UInt8] {
    /// The lines, each without its LF, and without a CR before it.
    var lines: [String] {
        var lines = split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
    }
}
