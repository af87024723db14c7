/// The months' English names, and reading them.
public enum MonthName {
    static let all = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// The name of a month numbered 1 to 12.
    static func name(_ month: Int) -> String { all[month - 1] }

    /// The month a word names, in full or shortened to three letters or more ("Sept"): 1 to 12, or
    /// nil where it names none.
    public static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let lower = word.lowercased()
        return all.firstIndex { $0.lowercased().hasPrefix(lower) }.map { $0 + 1 }
    }
}
