public import Assurance
import Dates
public import Replay

/// The partnership's own rules in force on a day, by what they govern, as recorded.
public struct OwnRules: Derived {
    public static let kinds: [any Thing.Type] = [GovernanceRule.self]

    private let governing: [Practice: [Folded<GovernanceRule>]]

    public static func value(_ world: World) -> OwnRules {
        var governing: [Practice: [Folded<GovernanceRule>]] = [:]
        for rule in world.all(GovernanceRule.self) where rule.state.isInForce {
            guard let practice = rule.state.governs, !rule.state.isDisowning else { continue }
            governing[practice, default: []].append(rule)
        }
        return OwnRules(
            governing: governing.mapValues { rules in
                rules.sorted { $0.adoptedAt < $1.adoptedAt }
            })
    }

    /// The rules that govern a practice, in the order of recording.
    public func rules(for practice: Practice) -> [Folded<GovernanceRule>] {
        governing[practice] ?? []
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
    public var ownRules: OwnRules { derived(OwnRules.self) }

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
