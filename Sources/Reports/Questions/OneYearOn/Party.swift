import Assessment
import Assurance
import Dates
import Replay

/// One organisation's part of an audit a year on, or what belongs to no single organisation.
struct Party {
    /// The organisation; nil for the partnership as a whole.
    let id: ThingID?
    let name: String
    let answers: [AnswerYearOn]
    let undertakings: [Undertaking]
    let otherClaims: [PeerClaim]

    /// Those to press on, what matters most first.
    var toPress: [Undertaking] {
        undertakings.filter { $0.courses.contains { $0.outcome.isToPress } }
    }

    /// Every organisation of which anything is recorded in the audit, then the partnership.
    static func all(_ year: YearOn) -> [Party] {
        let ids = Set(
            year.answers.compactMap(\.organisation) + year.undertakings.flatMap(\.organisations)
                + year.otherClaims.compactMap(\.claim.made.value.organisation)
        ).sorted()
        let named = ids.map { (id: $0, name: year.now.name(of: $0)) }.sorted { a, b in
            (a.name.lowercased(), a.id) < (b.name.lowercased(), b.id)
        }
        let parties = named.map { id, name in
            Party(
                id: id, name: name,
                answers: year.answers.filter { $0.organisation == id },
                undertakings: year.undertakings.filter { $0.organisations.contains(id) },
                otherClaims: year.otherClaims.filter { $0.claim.made.value.organisation == id })
        }
        let shared = Party(
            id: nil, name: "The partnership as a whole", answers: [],
            undertakings: year.undertakings.filter(\.organisations.isEmpty),
            otherClaims: year.otherClaims.filter { $0.claim.made.value.organisation == nil })
        return parties + (shared.isEmpty ? [] : [shared])
    }

    /// Whether nothing but claims at the peer review is recorded.
    var hasOnlyClaims: Bool { answers.isEmpty && undertakings.isEmpty }

    var isEmpty: Bool { answers.isEmpty && undertakings.isEmpty && otherClaims.isEmpty }

    /// The part that concerns a theme or a standard.
    func narrowed(
        answers keepAnswer: (AnswerYearOn) -> Bool, undertakings keep: (Undertaking) -> Bool,
        claims keepClaim: (PeerClaim) -> Bool
    ) -> Party {
        Party(
            id: id, name: name, answers: answers.filter(keepAnswer),
            undertakings: undertakings.filter(keep), otherClaims: otherClaims.filter(keepClaim))
    }
}
