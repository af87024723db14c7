public import Assurance
public import Dates
public import Replay

/// What was last heard of a thing: in its own facts, or where another thing's facts tell of it.
///
/// It is heard of when something is said of what is done about it: its progress, a claim, a rating,
/// a move of its date, what a meeting or a peer review looked at. Notes, names, wordings and what is
/// said of the record tell nothing of that. That it was promised is the first that is heard of it.
public struct LastNews: Equatable, Sendable {
    /// The fact; of several that may be the last, the last of them.
    public let fact: KnownFact
    /// The days on one of which it was heard of last.
    public let bounds: DateBounds

    /// What was last heard of a thing in one course of events; nil where nothing was.
    public init?(of thing: ThingID, in world: World) {
        self.init(of: world.facts(telling: thing), in: world)
    }

    /// The last of some facts that was heard.
    public init?(of facts: [KnownFact], in world: World) {
        let heard = facts.map { (fact: $0, bounds: world.heard($0.at)) }
        guard var last = heard.first else { return nil }
        for one in heard.dropFirst()
        where (one.bounds.latest ?? .last) >= (last.bounds.latest ?? .last) {
            last = one
        }
        fact = last.fact
        bounds = heard.map(\.bounds).later
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.fact.at.id == b.fact.at.id && a.bounds == b.bounds
    }
}

extension World {
    /// The days between which a fact was heard of: one without a date when it was made known, and
    /// one that goes on until then.
    public func heard(_ at: Occurrence) -> DateBounds {
        let when = when(at)
        let known = at.known.dayInEngland
        guard let effective = at.effective else { return known <= day ? DateBounds(known) : when }
        guard effective.isOpenEnded else { return when }
        let told = min(known, day)
        return DateBounds(earliest: when.earliest, latest: max(told, when.earliest ?? told))
    }

    /// The facts that tell of a thing: its own, and then those of others that say so.
    public func facts(telling thing: ThingID) -> [KnownFact] {
        facts(of: thing).filter { !$0.isAside }
            + past.things(naming: thing).flatMap { other in
                Self.news(of: thing, in: facts(of: other))
            }
    }

    /// What was heard of an action since it was first promised.
    public func heard(since original: Cited<Action.Terms>) -> [KnownFact] {
        facts(telling: original.at.subject).filter { known in
            if known.fact is ActionProposed || known.fact is ActionAgreed { return false }
            return isHeard(known, since: original.at)
        }
    }

    /// Whether a fact tells of what came after a promise: it did not certainly happen before, and
    /// what it says is not the plan that the same paper made with it.
    func isHeard(_ known: KnownFact, since made: Occurrence) -> Bool {
        let (then, now) = (when(made), heard(known.at))
        if now.certainlyPrecedes(then) { return false }
        guard let progress = known.fact as? ProgressReported else { return true }
        switch progress.state {
        case .started, .continuing, .done: return true
        case .updatePending: return false
        case .notStarted, .planned, .outsideOurPower, nil:
            return known.at.known > made.known || then.certainlyPrecedes(now)
        }
    }

    /// What some facts of one thing tell of another: that a meeting considered it, that progress
    /// elsewhere concerned it, that it was challenged, what was claimed of it at a peer review and what was found.
    private static func news(of thing: ThingID, in facts: [KnownFact]) -> [KnownFact] {
        var claims: Set<String> = []
        return facts.filter { known in
            switch known.fact {
            case let item as ItemConsidered: return item.related.contains(thing)
            case let progress as ProgressReported: return progress.related.contains(thing)
            case let challenge as ChallengeRaised: return challenge.about.contains(thing)
            case let dispute as DisputeRaised: return dispute.about.contains(thing)
            case let claim as PeerReviewProgressClaimed:
                guard claim.about == thing else { return false }
                claims.insert(claim.claim)
                return true
            case let answer as PeerReviewProgressAnswered: return claims.contains(answer.claim)
            default: return false
            }
        }
    }
}

extension KnownFact {
    /// Whether it tells nothing of what is done about its thing: a note, a name, a wording, or a
    /// remark about the record.
    public var isAside: Bool {
        switch fact {
        case nil, is NoteAdded, is NameChanged, is WordingChanged, is InconsistencyNoted,
            is InconsistencyResolved, is EventCorrected, is EventRetracted:
            true
        default: false
        }
    }
}
