import Assurance
import Dates
import Replay

extension Folded where T == Action {
    /// What is known of it since: what was claimed, what progress was reported, what is noted to be
    /// missing.
    var known: [String] {
        let claims = state.claims.compactMap { one in
            one.value.claim.map { Self.dated($0, one.at) }
        }
        return claims + progress.map { Self.dated($0.value.words, $0.at) } + gaps
    }

    /// Words with the date of their fact, where it has one.
    private static func dated(_ words: String, _ at: Occurrence) -> String {
        (at.effective.map { "\(DateInWords.written($0)): " } ?? "") + words
    }
}
