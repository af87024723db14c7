import Assessment
import Assurance
import Dates
import Replay

/// One holder's times in two roles.
struct SharedHolder {
    let holder: String
    let one: String
    let other: String
    /// Whether both roles ask for independence.
    let isIndependent: Bool
    /// Whether the two times share a day.
    let atOnce: Answer

    /// Every pair of roles that one handle is known to have held or covered.
    static func all(_ roles: [Seen<Role>]) -> [SharedHolder] {
        var pairs: [SharedHolder] = []
        for (at, one) in roles.enumerated() {
            for other in roles[(at + 1)...] {
                pairs += Self.pairs(one.possible, other.possible)
            }
        }
        return pairs
    }

    private static func pairs(_ one: Folded<Role>, _ other: Folded<Role>) -> [SharedHolder] {
        one.state.tenures.flatMap { mine in
            other.state.tenures.compactMap { theirs in
                guard let holder = mine.holder?.text, theirs.holder?.text == holder else {
                    return nil
                }
                return SharedHolder(
                    holder: holder, one: one.name, other: other.name,
                    isIndependent: one.state.isIndependent && other.state.isIndependent,
                    atOnce: mine.meets(theirs))
            }
        }
    }
}

extension Role.Tenure {
    /// Whether the two times share a day; one without a recorded end goes on.
    func meets(_ other: Role.Tenure) -> Answer {
        let apart = [(self, other), (other, self)].map { first, second in
            first.finish.map { $0.precedes(second.start) } ?? .no
        }
        return apart[0].or(apart[1]).not
    }
}
