import Assessment
import Assurance
import Dates
import Replay
import Tables

/// An audit with what it found and what followed.
struct AuditCase {
    let audit: Seen<Audit>
    let findings: [Seen<Finding>]
    /// The actions that answer the audit or one of its findings.
    let actions: [Seen<Action>]
    /// Actions of later plans that carry one of those on, so that nothing is counted twice.
    let carriedOn: [Seen<Action>]

    /// Every audit, with its findings and actions.
    static func all(_ picture: Picture) -> [AuditCase] {
        let findings = Dictionary(grouping: picture.all(Finding.self), by: \.possible.state.source)
        let actions = AnsweringActions(picture)
        return picture.all(Audit.self).map { audit in
            let own = findings[audit.id] ?? []
            let answering = actions.to([audit.id] + own.map(\.id))
            let carriedOn = actions.to(answering.map(\.id))
            let later = Set(carriedOn.map(\.id))
            return AuditCase(
                audit: audit, findings: own,
                actions: answering.filter { !later.contains($0.id) }, carriedOn: carriedOn)
        }
    }

    func findings(_ sort: Finding.Sort) -> [Seen<Finding>] {
        findings.filter { $0.possible.state.sort == sort }
    }

    /// How many findings of a sort; that there were none is nowhere said, so zero is not recorded.
    func count(_ sort: Finding.Sort) -> Cell { Cell(counting: findings(sort)) }
}

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
