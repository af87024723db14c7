import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What every page carries: at its foot which history it was answered from, and at its head
/// whether that history is invented.
enum Footer {
    /// Completes a page: its footer, and the banner of a ledger made up to practise on.
    static func finish(_ page: inout Page, _ picture: Picture) {
        page.banner = Banner.of(picture.history)
        page.footer += lines(picture)
    }

    static func lines(_ picture: Picture) -> [String] {
        let cut = picture.cut
        let known = picture.history.known(by: cut.knownAt)
        var lines = [
            cut.knownAt == nil
                ? "As at \(cut.asAt.written), using everything recorded so far."
                : "As at \(cut.asAt.written), as known \(knownWords(cut.knownAt))."
        ]
        lines.append(
            "From \(known.count) of the \(Count.of(picture.history.facts, "fact")) in the ledger.")
        if known.isFromPapers {
            lines.append(
                "Reconstructed from papers: some facts count as known when a paper stated them.")
        }
        if let seal = picture.history.seal { lines.append(sealed(seal)) }
        return lines
    }

    /// The checkpoint, in the words by which a scrutineer finds it among those she holds.
    private static func sealed(_ seal: Seal) -> String {
        let day = seal.recorded.map { " of \($0.dayInEngland.written)" } ?? ""
        let others =
            seal.cosigners.isEmpty
            ? "" : ", countersigned by " + seal.cosigners.joined(separator: " and ")
        let size = seal.size == 1 ? "1 fact" : "\(seal.size) facts"
        return "Checkpoint\(day): \(size), root \(seal.root.prefix(16))…\(key(seal))\(others)."
    }

    /// Which key sealed it, and on whose word that is the ledger's.
    private static func key(_ seal: Seal) -> String {
        guard let key = seal.key else { return "" }
        let word =
            switch seal.word {
            case .named: "the key that you named"
            case .remembered: "the key that you saw before"
            case .published: "a published key"
            case .own: "on its own word"
            }
        return ", sealed by \(key), \(word)"
    }

    /// That nothing is known of a thing at a cut.
    static func notRecorded(_ id: ThingID, _ cut: Cut) -> String {
        cut.knownAt == nil
            ? "Not recorded: the ledger holds nothing about \(id)."
            : "Not recorded: nothing about \(id) is known \(knownWords(cut.knownAt))."
    }

    /// That there is none of a kind, as far as is known at a cut.
    static func none(_ what: String, _ cut: Cut) -> String {
        cut.knownAt == nil
            ? "Not recorded: the ledger holds no \(what)."
            : "Not recorded: no \(what) is known \(knownWords(cut.knownAt))."
    }

    /// When knowledge ends, in words.
    static func knownWords(_ knownAt: Instant?) -> String {
        knownAt?.writtenAsWhen ?? "so far"
    }
}
