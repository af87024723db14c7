/// The name of a body, as papers write it: in full, in short, with a word more.
struct BodyName {
    private let words: Set<String>

    init(_ name: String) {
        words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
            .subtracting(Self.small)
    }

    /// Whether two names are of one body: every word of the shorter stands in the longer.
    func isSame(as other: BodyName) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        return words.count <= other.words.count
            ? words.isSubset(of: other.words) : other.words.isSubset(of: words)
    }

    private static let small: Set = ["the", "of", "for", "and", "s"]
}
