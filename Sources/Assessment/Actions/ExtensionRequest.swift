public import Assurance
public import Replay

/// A request for more time, and what was answered: granted where the date was moved after it.
public struct ExtensionRequest: Equatable, Sendable {
    public enum Outcome: String, Sendable {
        case granted
        case refused
        case unanswered = "not recorded as answered"
    }

    public let asked: Cited<ExtensionAsked>
    public let outcome: Outcome
    /// The fact that answered it.
    public let answer: Occurrence?

    /// Every request of an action, in order of effect; one answer answers all that stand open.
    public static func all(of action: Folded<Action>, in world: World) -> [ExtensionRequest] {
        guard !action.state.extensionsAsked.isEmpty else { return [] }
        let facts = world.facts(of: action.id)
        return action.state.extensionsAsked.map { asked in
            let later = facts.drop { $0.at.id != asked.at.id }.dropFirst()
            let answer = later.first { $0.fact is ActionSlipped || $0.fact is ExtensionRefused }
            let outcome: Outcome =
                switch answer?.fact {
                case is ActionSlipped: .granted
                case is ExtensionRefused: .refused
                default: .unanswered
                }
            return ExtensionRequest(asked: asked, outcome: outcome, answer: answer?.at)
        }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.asked.at.id == b.asked.at.id && a.outcome == b.outcome && a.answer?.id == b.answer?.id
    }
}
