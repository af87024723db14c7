public import Assurance
import Dates

/// History while facts are added to it one by one, each checked against all before.
///
/// The state of a thing is folded when it is first asked for, and kept up with each fact that comes
/// after all the others in order of effect; so that many facts about one thing cost no more each
/// than the first.
public final class GrowingHistory: Knowledge {
    public private(set) var history: History
    private var states: [ThingID: any KeptState] = [:]

    public init(_ history: History) {
        self.history = history
    }

    /// Takes in the next line of the log.
    public func add(_ fact: KnownFact) {
        history.add(fact)
        if let kept = states[fact.at.subject], !kept.take(fact) {
            states[fact.at.subject] = nil
        }
    }

    public var opening: LedgerOpened? { history.opening }

    public func exists(_ thing: ThingID) -> Bool { history.exists(thing) }

    public func things(of kind: String) -> [ThingID] { history.things(of: kind) }

    public func fact(_ id: EventID) -> KnownFact? { history.fact(id) }

    public func standing(_ fact: KnownFact) -> KnownFact? { history.standing(fact) }

    public func state<T: Thing>(_ kind: T.Type, _ thing: ThingID) -> Folded<T>? {
        if let kept = states[thing] as? FoldedSoFar<T> { return kept.folded }
        guard let folded = history.state(kind, thing) else { return nil }
        states[thing] = FoldedSoFar(folded, from: Corrected.facts(history.facts(of: thing)))
        return folded
    }
}

/// A thing's state that can take a further fact.
private protocol KeptState: AnyObject {
    /// Takes the next fact recorded; says no where the thing must be folded anew.
    func take(_ fact: KnownFact) -> Bool
}

private final class FoldedSoFar<T: Thing>: KeptState {
    private(set) var folded: Folded<T>
    /// The latest of the days on which a fact may first have taken effect.
    private var latestStart: Day?
    /// Whether a fact that may be the first of the thing is among them.
    private var hasBegun: Bool

    init(_ folded: Folded<T>, from facts: [KnownFact]) {
        self.folded = folded
        latestStart = facts.compactMap { $0.at.bounds.earliest }.max()
        hasBegun = facts.contains(where: \.begins)
    }

    func take(_ fact: KnownFact) -> Bool {
        guard !fact.isAboutTheRecord else { return false }
        // Nothing comes before the beginning, so that what stood there is put behind it.
        if fact.begins, !hasBegun { return false }
        let bounds = fact.at.bounds
        // One that certainly took effect before another belongs between facts already folded.
        if let end = bounds.latest, let start = latestStart, end < start { return false }
        if let start = bounds.earliest { latestStart = max(start, latestStart ?? start) }
        folded.take(fact)
        return true
    }
}
