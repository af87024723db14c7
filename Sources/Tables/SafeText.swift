/// Makes text from the log safe to show: it can be read, and it can do nothing.
///
/// Text from the log is data. It must not move a terminal's cursor, change its colours, reorder the
/// words around it or hide some of its own.
public enum SafeText {
    /// The text on one line, each control or hidden character as a visible escape such as `\u{1B}`.
    ///
    /// A line break (LF, CR, CRLF, U+2028, U+2029) or a tab becomes one space. A combining mark
    /// with
    /// nothing before it is escaped too, for it would change the mark-up or the space it stands
    /// after.
    public static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
        var safe = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where afterReturn: break
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": safe.append(" ")
            default:
                if isHidden(scalar) || (safe.isEmpty && isCombining(scalar)) {
                    safe.append(contentsOf: escape(scalar).unicodeScalars)
                } else {
                    safe.append(scalar)
                }
            }
            afterReturn = scalar == "\r"
        }
        return String(safe)
    }

    /// Whether a character acts on a terminal or a reader unseen, so that it is never shown raw.
    ///
    /// These are the C0 and C1 controls, DEL, line and paragraph separators, and what Unicode calls
    /// default ignorable: bidirectional controls, zero-width characters, fillers, tags and
    /// variation
    /// selectors, except U+FE0E and U+FE0F, which only choose how an emoji is drawn.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x20...0x7E: false
        case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164: true
        case 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u{\(digits.count < 2 ? "0" : "")\(digits)}"
    }
}
