/// Words reduced to plain letters, so that an accent, an apostrophe or a capital hides nothing.
enum Letters {
    /// Small letters without accents, apostrophes or hyphens; other letters stay as they are.
    static func plain(_ word: some StringProtocol) -> String {
        var plain = ""
        for letter in word.lowercased() {
            if let bare = bare[letter] {
                plain += bare
            } else if letter.isLetter {
                plain.append(letter)
            }
        }
        return plain
    }

    /// What each accented letter is without its accent.
    private static let bare: [Character: String] = {
        var bare: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe"]
        for (letter, accented) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęěẹ"), ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"),
            ("o", "òóôõöøōŏőọ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("t", "ţťțŧ"),
            ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ] {
            for one in accented { bare[one] = letter }
        }
        return bare
    }()
}
