public import Assurance
import Dates

/// Every fact of a log, in the order of recording, with each thing's own facts at hand.
public struct History: Sendable {
    public private(set) var facts: [KnownFact] = []
    /// What it was held against; nil for a log that is not sealed.
    public var seal: Seal?
    private var places: [ThingID: [Int]] = [:]
    private var ids: [EventID: Int] = [:]
    /// The things of each kind, in the order in which each was first heard of.
    private var kinds: [String: [ThingID]] = [:]

    public init() {}

    public init(_ facts: some Sequence<KnownFact>) {
        for fact in facts { add(fact) }
    }

    /// Adds the next line of the log.
    public mutating func add(_ fact: KnownFact) {
        let thing = fact.at.subject
        if places[thing] == nil { kinds[String(thing.kind), default: []].append(thing) }
        places[thing, default: []].append(facts.count)
        ids[fact.at.id] = facts.count
        facts.append(fact)
    }

    /// The things of a kind that have facts, in the order in which people count.
    public func things(of kind: String) -> [ThingID] {
        kinds[kind, default: []].sorted()
    }

    /// Every thing that has facts, in the order in which people count.
    public var things: [ThingID] { places.keys.sorted() }

    /// One thing's facts in the order of recording, uncorrected.
    public func facts(of thing: ThingID) -> [KnownFact] {
        places[thing, default: []].map { facts[$0] }
    }

    /// How many facts a thing has.
    public func factCount(of thing: ThingID) -> Int { places[thing]?.count ?? 0 }

    /// One thing's facts as a moment knows them: corrected, in order of effect, with the
    /// corrections among them.
    public func standing(of thing: ThingID, known cut: Cut) -> [KnownFact] {
        OrderOfEffect.sorted(Corrected.facts(facts(of: thing).filter { cut.knows($0.at) }))
    }
}

extension History: Knowledge {
    public var opening: LedgerOpened? { facts.first?.fact as? LedgerOpened }

    public func exists(_ thing: ThingID) -> Bool { places[thing] != nil }

    public func state<T: Thing>(_ kind: T.Type, _ thing: ThingID) -> Folded<T>? {
        guard T.kind == thing.kind else { return nil }
        let standing = Corrected.facts(facts(of: thing)).filter { !$0.isAboutTheRecord }
        guard !standing.isEmpty else { return nil }
        var folded = Folded<T>(id: thing)
        folded.take(OrderOfEffect.sorted(standing))
        return folded
    }

    public func standing(_ fact: KnownFact) -> KnownFact? {
        Corrected.facts(facts(of: fact.at.subject)).first { $0.at.id == fact.at.id }
    }

    public func fact(_ id: EventID) -> KnownFact? {
        if let place = ids[id] { return facts[place] }
        guard let short = id.short, let all = places[short.thing] else { return nil }
        return short.number <= all.count ? facts[all[short.number - 1]] : nil
    }
}
