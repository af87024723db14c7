/// How words asked for are found in texts.
enum Matching {
    /// Whether a text holds all the words asked for, whatever their letters' size and order.
    static func holds(_ text: String, _ wanted: String) -> Bool {
        let text = text.lowercased()
        return wanted.lowercased().split { $0.isWhitespace }.allSatisfy { text.contains($0) }
    }
}
