/// Whether two names or texts are the same but for how they are written.
///
/// Case, accents, the shape of apostrophes and dashes, and the number of spaces make no other name:
/// a lead written "Women’s  Aid" is the "women's aid" of before.
public enum Spelling {
    public static func areSame(_ one: String, _ other: String) -> Bool {
        one == other || folded(one) == folded(other)
    }

    /// The text as it is compared: small letters without accents, plain apostrophes and dashes, one
    /// space between words.
    public static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isBetween = false
        for scalar in text.unicodeScalars where !isMark(scalar) {
            if isSpace(scalar) {
                isBetween = !folded.isEmpty
                continue
            }
            if isBetween { folded.append(" ") }
            isBetween = false
            switch scalar.value {
            case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case ..<0x80: folded.append(scalar)
            default: folded.append(contentsOf: plain(scalar))
            }
        }
        return String(folded)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D: true
        case ..<0x80: false
        default: scalar.properties.isWhitespace
        }
    }

    /// An accent that stands for itself, or what is not seen at all, such as a soft hyphen.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .format
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        if apostrophes.contains(scalar) { return "'".unicodeScalars }
        if quotes.contains(scalar) { return "\"".unicodeScalars }
        if scalar.properties.generalCategory == .dashPunctuation { return "-".unicodeScalars }
        return (base(scalar) ?? scalar).properties.lowercaseMapping.unicodeScalars
    }

    /// The letter under an accent, by the letter's own name: LATIN SMALL LETTER E WITH ACUTE.
    private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let name = scalar.properties.name, name.hasPrefix("LATIN "),
            let end = name.firstRange(of: " WITH ")?.lowerBound,
            let letter = name[..<end].split(separator: " ").last, letter.count == 1
        else { return nil }
        return letter.unicodeScalars.first
    }

    private static let apostrophes: Set<Unicode.Scalar> = [
        "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{00B4}", "\u{2032}",
    ]
    private static let quotes: Set<Unicode.Scalar> = [
        "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}",
    ]
}
