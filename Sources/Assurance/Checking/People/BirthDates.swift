import Dates

/// A date of birth: an exact day after words that say that somebody was born.
enum BirthDates {
    /// Whether a text holds one.
    static func isFound(in text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ",;()".contains($0) }.map { word in
            word.lowercased().filter { $0.isLetter || $0.isNumber || "/-.".contains($0) }
        }
        for at in words.indices where isBirth(words, at) {
            let after = words[(at + 1)...].drop {
                ["of", "birth", "on", "is", "was", ""].contains($0)
            }
            for count in 1...4 where holdsDay(after.prefix(count)) { return true }
        }
        return false
    }

    private static func isBirth(_ words: [String], _ at: Int) -> Bool {
        let word = words[at].filter(\.isLetter)
        if ["dob", "born", "birthday"].contains(word) { return true }
        return word == "date" && words[(at + 1)...].prefix(2).elementsEqual(["of", "birth"])
    }

    private static func holdsDay(_ words: ArraySlice<String>) -> Bool {
        let typed = words.joined(separator: " ").filter { $0 != "." || words.count == 1 }
        return (try? FuzzyDate(typed: typed))?.bounds.isExact ?? false
    }
}
