/// What keeps a sentence from being plain: its length, or a term of the field.
public enum PlainLanguage {
    /// The longest sentence, in words.
    public static let longest = 25

    /// Terms of the field, or their stems, that a plain page never uses of itself.
    public static let terms = [
        "moderat", "slippage", "slipped", "quora", "supersed", "evidenced", "as at ", "brag",
        "overdue", "stakeholder", "multi-agency", "threshold", "milestone", "oversight",
        "transferr", "implement", "assurance", "statutory", "reworded", "outcome", "lcspr",
        "jtai", "section 11", "governance", "escalat", "ratif", "terms of reference",
    ]

    /// The sentences of a text, without the marks that end them.
    public static func sentences(_ text: String) -> [String] {
        text.split { ".?!".contains($0) }.map(String.init)
            .filter { $0.contains(where: \.isLetter) }
    }

    /// What is wrong with a text: nothing said, a sentence too long, a term of the field.
    public static func problems(_ text: String) -> [String] {
        let all = sentences(text)
        if all.isEmpty { return ["says nothing"] }
        return all.flatMap { sentence in
            let words = sentence.split { $0.isWhitespace }.count
            let isLong = words > longest ? ["\(words) words: \(sentence)"] : []
            return isLong
                + terms.filter(sentence.lowercased().contains).map { "\($0) in: \(sentence)" }
        }
    }
}
