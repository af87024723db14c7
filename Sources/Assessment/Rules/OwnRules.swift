public import Assurance
import Dates
public import Replay

/// The partnership's own rules in force on a day, by what they govern, as recorded.
///
/// Of a practice only those rules are asked that are known ever to have governed it, so that what is
/// open of others leaves no doubt, and costs nothing.
public struct OwnRules {
    fileprivate let world: World

    /// The rules that govern a practice, in the order of recording.
    public func rules(for practice: Practice) -> [Folded<GovernanceRule>] {
        world.past.rulings(of: practice).compactMap { world.one(GovernanceRule.self, $0) }
            .filter { rule in
                rule.state.isInForce && rule.state.governs == practice && !rule.state.isDisowning
            }.sorted { $0.adoptedAt < $1.adoptedAt }
    }

    /// The rules that govern a practice of a body: its own, else those that name no body.
    public func rules(for practice: Practice, of body: ThingID?) -> [Folded<GovernanceRule>] {
        let all = rules(for: practice)
        let own = all.filter { $0.state.body != nil && $0.state.body == body }
        return own.isEmpty ? all.filter { $0.state.body == nil } : own
    }
}

extension World {
    /// The partnership's own rules in force on the day.
    public var ownRules: OwnRules { OwnRules(world: self) }

    /// The rule book of England as far as was known.
    public var book: RuleBook { past.once { RuleBook($0.england, knownAt: $0.knownAt) } }

    /// When the area's own arrangements began, and what was commenced for it, also after the day:
    /// for a run that starts before they begin it matters that they have not.
    public var area: AreaArrangements {
        past.once { AreaArrangements($0.history, knownAt: $0.knownAt) }
    }
}

extension Folded where T == GovernanceRule {
    fileprivate var adoptedAt: Int { state.adopted?.at.sequence ?? 0 }
}

extension Past {
    /// The rules of the partnership known ever to have governed a practice.
    func rulings(of practice: Practice) -> [ThingID] { once(Rulings.init).all[practice] ?? [] }
}

private struct Rulings {
    var all: [Practice: [ThingID]] = [:]

    init(_ past: Past) {
        for id in past.things(of: GovernanceRule.kind) {
            let governed = past.lifeline(id).facts.compactMap { ($0.fact as? RuleAdopted)?.governs }
            for practice in Set(governed) { all[practice, default: []].append(id) }
        }
    }
}
