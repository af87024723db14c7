import Assessment
import Assurance
import Dates
import Replay

/// How words asked for are found in texts.
enum Matching {
    /// Whether a text holds all the words asked for, whatever their letters' size and order.
    static func holds(_ text: String, _ wanted: String) -> Bool {
        let text = text.lowercased()
        return wanted.lowercased().split { $0.isWhitespace }.allSatisfy { text.contains($0) }
    }

    /// Whether a standard is the one asked for: its code is these words, whatever their letters'
    /// size, or its title holds them.
    ///
    /// Part of a code is not enough, for S1 begins S10 and S11 too.
    static func standard(code: String, title: String, _ words: String) -> Bool {
        code.lowercased() == words.lowercased() || title != code && holds(title, words)
    }
}
