import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Who a fact names as having acted, and the reason it gives, whatever its kind.
enum Acting {
    private static let reasons: Set<String> = [
        "reason", "cause", "rationale", "grounds", "basis", "comment",
    ]

    /// The role or body that the fact itself says agreed, claimed, checked or decided.
    static func who(_ known: KnownFact) -> String? { joined(known, isWho) }

    /// The reason that the fact itself gives.
    static func why(_ known: KnownFact) -> String? { joined(known, reasons.contains) }

    /// Who acted; not recorded where the fact does not say, whether or not its kind has a place
    /// for it.
    static func whoCell(_ known: KnownFact, _ picture: Picture) -> Cell {
        if let claim = known.fact as? PeerReviewProgressClaimed, let body = claim.organisation {
            return .text(picture.name(of: body))
        }
        return Cell(who(known))
    }

    /// The reason, in the same way.
    static func whyCell(_ known: KnownFact) -> Cell { Cell(why(known)) }

    /// Whether a field says who acted or why.
    static func isSaid(_ label: String) -> Bool { isWho(label) || reasons.contains(label) }

    private static func isWho(_ label: String) -> Bool {
        label.hasSuffix(" by") || label == "moderator"
    }

    private static func joined(_ known: KnownFact, _ wanted: (String) -> Bool) -> String? {
        let parts = (known.fact.map { fields($0) } ?? []).filter { wanted($0.label) }
        return parts.isEmpty ? nil : parts.map(\.text).joined(separator: "; ")
    }

    private static func fields<F: AnyFact>(_ fact: F) -> [(label: String, text: String)] {
        FactInWords.parts(of: fact)
    }
}
