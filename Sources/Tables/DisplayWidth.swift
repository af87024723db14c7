/// How many columns of a terminal text takes up.
///
/// An approximation of Unicode UAX #11: terminals differ about rare scripts and new emoji.
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// 0 for a mark on its own, 2 for East Asian wide characters and emoji, 1 for all others.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return 0 }
        if base.isASCII && scalars.count == 1 { return 1 }
        if scalars.contains("\u{FE0F}") || base.properties.isEmojiPresentation { return 2 }
        switch base.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return isWide(base) ? 2 : 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF: true
        case 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
        case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
        case 0x17000...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1F64F: true
        case 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}

/// Lines no wider than a terminal.
enum Wrapping {
    /// The text broken at spaces, and inside a word only where the word alone is too wide.
    ///
    /// A width of nil leaves the text as it is. There is always at least one line.
    static func lines(of text: String, width: Int?) -> [String] {
        guard let width, DisplayWidth.of(text) > width else { return [text] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            var rest = word
            var needed = DisplayWidth.of(rest)
            if !line.isEmpty && used + 1 + needed <= width {
                line += " " + rest
                used += 1 + needed
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while needed > width {
                let piece = start(of: rest, width: width)
                lines.append(String(piece))
                rest = rest[piece.endIndex...]
                needed -= DisplayWidth.of(piece)
            }
            line = String(rest)
            used = needed
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The longest start of a word that fits, of one character at least.
    private static func start(of word: Substring, width: Int) -> Substring {
        var used = 0
        let end = word.indices.first { index in
            used += DisplayWidth.of(word[index])
            return used > width && index > word.startIndex
        }
        return word[..<(end ?? word.endIndex)]
    }
}
