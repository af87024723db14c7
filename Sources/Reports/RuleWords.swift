import Assessment
import Assurance
import Dates
import Replay
import Tables

// How the rule by which something is judged stands in tables.

extension ClockRule.Standing {
    /// Whose rule it is, in words.
    var words: String {
        switch self {
        case .national: "national"
        case .own: "the partnership's own"
        case .paper: "a day set by the paper itself"
        }
    }
}

extension Cell {
    /// The rule by its id; the paper that set the day, where one did.
    init(rule: ClockRule) {
        self = .text(rule.id?.text ?? ClockRule.Standing.paper.words)
    }

    /// Where a rule stands: its level, provision and edition, and the duty beside it; the body that
    /// it binds, of the partnership's own.
    init(standing rule: ClockRule) {
        guard let national = rule.national else {
            self = rule.body.map { .text($0.text) } ?? .text(rule.standing.words)
            return
        }
        self = .list(([national] + rule.duties).map(\.standing))
    }
}

extension Rule {
    /// Its level, provision and edition: `statutory guidance, chapter 4, Working Together 2018`.
    var standing: String {
        let modified = modification.map { "modified: \($0.fact.text)" }
        return [level?.words, provision, edition?.title, modified].compactMap { $0 }
            .joined(separator: ", ")
    }
}

/// How far the record reaches, in words.
enum HorizonWords {
    /// A line where the day asked about lies beyond it; none where the ledger is kept up.
    static func lines(_ picture: Picture) -> [String] {
        guard let last = picture.horizon.last, last < picture.day else { return [] }
        return [
            "The record reaches to \(last.written): of what was to be done after that, nothing "
                + "recorded is not known rather than missed."
        ]
    }
}
