import Assessment
import Assurance
import Dates
import Replay

/// A word that the field, the law or this program uses, said plainly.
struct Term: Hashable, Sendable {
    let name: String
    /// What it means, in words that need no further explaining.
    let meaning: String
    /// Where the word comes from: a law, guidance, the partnership's own papers, or this program.
    let source: String

    init(_ name: String, _ meaning: String, from source: String) {
        self.name = name
        self.meaning = meaning
        self.source = source
    }
}

/// Where terms come from.
enum Origin {
    static let law = "Children Act 2004"
    static let guidance = "Working Together to Safeguard Children (statutory guidance)"
    static let local = "The partnership's own agreement, plans and reports"
    static let practice = "Common use in children's services"
    static let audit = "Common use in audit and project work"
    static let program = "This program"
}
