import Assurance
import Replay
import Tables

/// Who a fact names as having acted, and the reason it gives, as its fields say that they do.
enum Acting {
    /// The role or body that the fact itself says agreed, claimed, checked or decided.
    static func who(_ known: KnownFact) -> String? { joined(known, .who) { $0 } }

    /// The reason that the fact itself gives.
    static func why(_ known: KnownFact) -> String? { joined(known, .why) { $0 } }

    /// Who acted; not recorded where the fact does not say, whether or not its kind has a place
    /// for it.
    static func whoCell(_ known: KnownFact, _ picture: Picture) -> Cell {
        Cell(
            joined(known, .who) { text in
                guard let id = try? ThingID(reading: text), picture.isKnown(id) else { return text }
                return picture.name(of: id)
            })
    }

    /// The reason, in the same way.
    static func whyCell(_ known: KnownFact) -> Cell { Cell(why(known)) }

    private static func joined(
        _ known: KnownFact, _ role: FieldRole, _ words: (String) -> String
    ) -> String? {
        let parts = known.parts.filter { $0.role == role }
        return parts.isEmpty ? nil : parts.map { words($0.text) }.joined(separator: "; ")
    }
}

extension KnownFact {
    /// Its fields in words; none of a kind that this program does not know.
    var parts: [FactInWords.Part] { fact.map { FactInWords.parts(of: $0) } ?? [] }
}
