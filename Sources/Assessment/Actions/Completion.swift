public import Assurance
import Dates
public import Replay

/// What completion an action has: whether it is open, said to be done, checked or closed, and since
/// when.
public struct Completion: Equatable, Sendable {
    /// The stages that it went through: a colour counts by the legend in force when it was given.
    public let steps: [Cited<Action.Stage>]
    /// Who said last that it is not done, while it counts as done and nobody has checked it since.
    public let dispute: Cited<CompletionDisputed>?
    private let claims: [Cited<CompletionClaimed>]
    private let verifications: [Cited<CompletionVerified>]

    public init(of action: Folded<Action>, in world: World) {
        let state = action.state
        claims = state.claims
        verifications = state.verifications
        let steps = state.ratings.isEmpty ? state.life.steps : Self.steps(action, world)
        self.steps = steps
        dispute = Self.dispute(action, steps.last?.value, world)
    }

    private static func steps(_ action: Folded<Action>, _ world: World) -> [Cited<Action.Stage>] {
        let drawn = Dictionary(grouping: action.state.life.steps, by: \.at.id)
        var steps: [Cited<Action.Stage>] = []
        var wasDone = false
        for known in world.facts(of: action.id) {
            guard let colour = (known.fact as? ActionRated)?.rating else {
                steps += drawn[known.at.id] ?? []
                continue
            }
            let then = world.on(min(world.day, world.when(known.at).latest ?? world.day))
            let isDone = then.legend.claimsDone(colour)
            let stage = steps.last?.value
            if isDone, stage?.isOpen ?? true {
                steps.append(Cited(.completionClaimed, known.at))
            } else if wasDone, !isDone, colour != .unrated, stage?.isDone ?? false {
                steps.append(Cited(.inProgress, known.at))
            }
            wasDone = isDone
        }
        return steps
    }

    private static func dispute(
        _ action: Folded<Action>, _ stage: Action.Stage?, _ world: World
    ) -> Cited<CompletionDisputed>? {
        guard stage?.isDone == true, !action.state.disputes.isEmpty else { return nil }
        let last = world.facts(of: action.id).last {
            $0.fact is CompletionDisputed || $0.fact is CompletionVerified
                || $0.fact is ThingReopened
        }
        return action.state.disputes.last { $0.at.id == last?.at.id }
    }

    public var stage: Action.Stage? { steps.last?.value }
    /// Whether something is still to be done.
    public var isOpen: Bool { stage?.isOpen ?? false }
    /// Whether it counts as done, claimed or checked; what was dropped or carried on does not.
    public var isDone: Bool { stage?.isDone ?? false }

    /// The stages since it was last open.
    private var sinceOpen: ArraySlice<Cited<Action.Stage>> {
        steps[(steps.lastIndex { $0.value.isOpen }.map { $0 + 1 } ?? 0)...]
    }

    /// The step by which it counts as done; nil where it does not.
    public var since: Cited<Action.Stage>? { isDone ? sinceOpen.first : nil }

    /// The fact by which it was last said to be done, a colour too; nil while it is open, and where
    /// nobody said so.
    public var claimed: Occurrence? {
        guard stage != nil, !isOpen else { return nil }
        return sinceOpen.last { $0.value == .completionClaimed }?.at
    }

    /// The claim in words, while nothing has reopened it; nil where only a colour says so.
    public var claim: Cited<CompletionClaimed>? {
        claimed.flatMap { at in claims.last { $0.at.id == at.id } }
    }

    /// The check that found it done, if it stands.
    public var verification: Cited<CompletionVerified>? {
        guard isDone, let at = sinceOpen.last(where: { $0.value == .verified })?.at.id else {
            return nil
        }
        return verifications.last { $0.at.id == at }
    }

    /// Whether the check was made by the role that had said that it is done.
    public var isCheckedByClaimant: Bool {
        guard let check = verification?.value.verifiedBy else { return false }
        return claims.last?.value.claimedBy == check
    }

    /// The last step by which it was open again after it counted as done.
    public var lastReopened: Occurrence? {
        zip(steps, steps.dropFirst()).reduce(nil) { last, pair in
            !pair.0.value.isOpen && pair.1.value.isOpen ? pair.1.at : last
        }
    }
}

extension Action.Stage {
    /// Whether it counts as done.
    var isDone: Bool { self == .completionClaimed || self == .verified || self == .closed }
}
