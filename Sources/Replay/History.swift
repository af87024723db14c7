public import Assurance
public import Dates

/// Every fact of a log, in the order of recording, with each thing's own facts at hand.
///
/// Those of a store are read when they are asked for; those added one by one follow them.
public struct History: Sendable {
    /// What it was held against; nil for a log that is not sealed.
    public var seal: Seal?
    private let store: (any FactStore)?
    private let stored: Int
    private var added: [KnownFact] = []
    /// The places of each thing's added facts.
    private var places: [ThingID: [Int]] = [:]
    private var ids: [EventID: Int] = [:]
    /// The things of each kind that added facts were the first to speak of, in that order.
    private var kinds: [String: [ThingID]] = [:]

    public init() {
        store = nil
        stored = 0
    }

    public init(_ facts: some Sequence<KnownFact>) {
        self.init()
        for fact in facts { add(fact) }
    }

    /// A history that is read from a store.
    public init(reading store: any FactStore) {
        self.store = store
        stored = store.count
    }

    /// Every fact, in the order of recording.
    public var facts: FactList { FactList(store: store, stored: stored, added: added) }

    /// Adds the next line of the log.
    public mutating func add(_ fact: KnownFact) {
        let thing = fact.at.subject
        if !exists(thing) { kinds[String(thing.kind), default: []].append(thing) }
        places[thing, default: []].append(added.count)
        ids[fact.at.id] = stored + added.count
        added.append(fact)
    }

    /// The things of a kind that have facts, in the order in which people count.
    public func things(of kind: String) -> [ThingID] {
        ((store?.things(of: kind) ?? []) + kinds[kind, default: []]).sorted()
    }

    /// Every thing that has facts, in the order in which people count.
    public var things: [ThingID] {
        ((store?.things ?? []) + kinds.values.joined()).sorted()
    }

    /// One thing's facts in the order of recording, uncorrected.
    public func facts(of thing: ThingID) -> [KnownFact] {
        (store?.facts(of: thing) ?? []) + places[thing, default: []].map { added[$0] }
    }

    /// How many facts a thing has.
    public func factCount(of thing: ThingID) -> Int {
        (store?.factCount(of: thing) ?? 0) + (places[thing]?.count ?? 0)
    }

    /// All facts of some kinds, in the order of recording.
    public func facts(of kinds: [any AnyFact.Type]) -> [KnownFact] {
        let kept = store.map { store in store.places(of: kinds).map { store[$0] } } ?? []
        return kept + added.filter { $0.isOf(kinds) }
    }

    /// How many facts were known by a moment, and whether papers made any of them known.
    public func known(by moment: Instant?) -> (count: Int, isFromPapers: Bool) {
        let kept = store?.known(by: moment) ?? (count: 0, isFromPapers: false)
        let late = added.filter { fact in moment.map { fact.at.known <= $0 } ?? true }
        return (
            kept.count + late.count,
            kept.isFromPapers || late.contains { $0.at.isFromPapers }
        )
    }

    /// When the newest fact was known of those that were known by a moment, and are of none of these
    /// kinds and about no thing of this kind.
    public func newest(
        by moment: Instant?, but kinds: [any AnyFact.Type], about thing: String
    ) -> Instant? {
        let late = added.filter { fact in
            (moment.map { fact.at.known <= $0 } ?? true) && fact.at.subject.kind != thing[...]
                && !fact.isOf(kinds)
        }
        let kept = store?.newest(by: moment, but: kinds, about: thing)
        return (late.map(\.at.known) + [kept].compactMap(\.self)).max()
    }

    /// One thing's facts as a moment knows them: corrected, in order of effect, with the
    /// corrections among them.
    public func standing(of thing: ThingID, known cut: Cut) -> [KnownFact] {
        OrderOfEffect.sorted(Corrected.facts(facts(of: thing).filter { cut.knows($0.at) }))
    }

    /// Refuses an answer from facts that could not be read.
    public func requireRead() throws {
        if let failure = store?.failure { throw failure }
    }
}

extension KnownFact {
    fileprivate func isOf(_ kinds: [any AnyFact.Type]) -> Bool {
        guard let fact else { return false }
        return kinds.contains { $0 == type(of: fact) }
    }
}

extension History: Knowledge {
    public var opening: LedgerOpened? { facts.first?.fact as? LedgerOpened }

    public var ownNames: [String] {
        let bodies = [Organisation.kind, PartnershipGroup.kind, Role.kind]
        let words = bodies.flatMap { things(of: $0) }.flatMap { facts(of: $0) }
            .compactMap(\.fact).flatMap { Self.references($0).words }
        return words + facts.compactMap(\.fact).flatMap { Self.references($0).titles }
    }

    private static func references<F: AnyFact>(_ fact: F) -> References { References.of(fact) }

    public func exists(_ thing: ThingID) -> Bool {
        places[thing] != nil || (store?.factCount(of: thing) ?? 0) > 0
    }

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
        if let place = ids[id] ?? store?.place(of: id) { return facts[place] }
        guard let short = id.short else { return nil }
        let all = facts(of: short.thing)
        return short.number <= all.count ? all[short.number - 1] : nil
    }
}
