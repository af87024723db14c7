/// The names of bodies, as papers write them: in full, in short, with a word more.
enum BodyName {
    /// Whether two names are of one body: every word of the shorter stands in the longer.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (mine, theirs) = (words(one), words(other))
        guard !mine.isEmpty, !theirs.isEmpty else { return false }
        return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
    }

    private static func words(_ name: String) -> Set<String> {
        let short = name.lowercased().replacing("department for education", with: "dfe")
        return Set(short.split { !$0.isLetter }.map(String.init)).subtracting(small)
    }

    private static let small: Set = ["the", "of", "for", "and", "s", "national"]
}
