public import Assurance
import Dates

/// History while facts are added to it one by one, each checked against all before.
///
/// The lifeline of a thing is made when its state is first asked for, and takes in each fact that
/// comes after; so that many facts about one thing cost no more each than the first.
public final class GrowingHistory: Knowledge {
    public private(set) var history: History
    private var lifelines: [ThingID: Lifeline] = [:]

    public init(_ history: History) {
        self.history = history
    }

    /// Takes in the next line of the log.
    public func add(_ fact: KnownFact) {
        history.add(fact)
        if let line = lifelines[fact.at.subject], !line.take(fact) {
            lifelines[fact.at.subject] = nil
        }
    }

    public var opening: LedgerOpened? { history.opening }

    public var ownNames: [String] { history.ownNames }

    public func exists(_ thing: ThingID) -> Bool { history.exists(thing) }

    public func things(of kind: String) -> [ThingID] { history.things(of: kind) }

    public func fact(_ id: EventID) -> KnownFact? { history.fact(id) }

    public func standing(_ fact: KnownFact) -> KnownFact? { history.standing(fact) }

    public func state<T: Thing>(_ kind: T.Type, _ thing: ThingID) -> Folded<T>? {
        guard T.kind == thing.kind, history.exists(thing) else { return nil }
        let line: Lifeline
        if let made = lifelines[thing] {
            line = made
        } else {
            line = Lifeline(thing, known: history.facts(of: thing))
            lifelines[thing] = line
        }
        return line.state(kind, first: line.facts.count, then: [])
    }
}
