public import Assurance
public import Dates

/// Everything that a moment knows: the lifelines of a ledger's things, and of England's rule book.
///
/// Each is made once, when it is first asked for, whatever the day.
public final class Past {
    public internal(set) var history: History
    /// The rule book of England, which both dates cut as they cut the ledger.
    public let england: History
    /// The last moment of knowledge that counts; nil takes everything that is known.
    public let knownAt: Instant?
    let sharing: Sharing
    /// Pasts of the same knowledge for the other tasks that may run at once.
    private lazy var others: [Past] = (1..<self.sharing.tasks).map { _ in
        Past(self.history, england: self.england, knownAt: self.knownAt)
    }
    /// This past and those of the other tasks that may run at once.
    var pasts: [Past] { [self] + others }
    /// How often a thing's life was looked up: what the cost of an answer is counted in.
    public private(set) var lookups = 0
    var lifelines: [ThingID: Lifeline] = [:]
    /// How many facts the lifelines hold that are kept, and how many at most: all are let go
    /// before there are more, and made anew when they are asked for.
    private var held = 0
    private static var most: Int { 1 << 18 }
    private var kinds: [String: [ThingID]] = [:]
    private var heardOf: [String: [ThingID]] = [:]
    private var spans: [String: KindSpans] = [:]
    /// By kind: the things whose facts name a thing.
    private var mentions: [String: [ThingID: [ThingID]]] = [:]
    var kept: [ObjectIdentifier: AnyObject] = [:]
    private var once: [ObjectIdentifier: Any] = [:]

    public init(
        _ history: History, england: History = History(), knownAt: Instant?,
        sharing: Sharing = .alone
    ) {
        self.history = history
        self.england = england
        self.knownAt = knownAt
        self.sharing = sharing
    }

    /// The history that a kind of thing stands in: that of England where one is beside the ledger's,
    /// else the ledger's own, which may be the rule book itself.
    private func source(of kind: some StringProtocol) -> History {
        kind == NationalRule.kind[...] && !england.facts.isEmpty ? england : history
    }

    /// One thing's life; empty where nothing is known of it.
    public func lifeline(_ thing: ThingID) -> Lifeline {
        lookups += 1
        if let made = lifelines[thing] { return made }
        let facts = source(of: thing.kind).facts(of: thing).filter(knows)
        let made = Lifeline(thing, known: facts)
        held += facts.count
        if held > Self.most {
            lifelines = [:]
            held = facts.count
        }
        lifelines[thing] = made
        return made
    }

    /// Every thing of a kind that has facts, known or not, in the order in which people count.
    public func everyThing(of kind: String) -> [ThingID] {
        if let made = heardOf[kind] { return made }
        let made = source(of: kind).things(of: kind)
        heardOf[kind] = made
        return made
    }

    /// The things of a kind of which something is known, in the order in which people count.
    public func things(of kind: String) -> [ThingID] {
        if let made = kinds[kind] { return made }
        let made = everyThing(of: kind).filter { !lifeline($0).facts.isEmpty }
        kinds[kind] = made
        return made
    }

    /// The things of a kind whose facts name a thing, in the order in which people count.
    public func things(of kind: String, naming thing: ThingID) -> [ThingID] {
        if let made = mentions[kind] { return made[thing] ?? [] }
        let things = history.things(of: kind)
        let named = Picture(self, asAt: .first).each(things) { picture, id in
            var named: Set<ThingID> = []
            for one in picture.history.facts(of: id) {
                guard let fact = one.fact else { continue }
                for other in Self.references(fact).things where other.id != id {
                    named.insert(other.id)
                }
            }
            return named
        }
        var made: [ThingID: [ThingID]] = [:]
        for (subject, others) in zip(things, named) {
            for other in others { made[other, default: []].append(subject) }
        }
        mentions[kind] = made
        return made[thing] ?? []
    }

    /// The things whose facts name a thing, in the order in which people count.
    public func things(naming thing: ThingID) -> [ThingID] {
        ThingKinds.all.flatMap { things(of: $0.kind, naming: thing) }.sorted()
    }

    private static func references<F: AnyFact>(_ fact: F) -> References { References.of(fact) }

    /// A value that follows from all that is known, whatever the day: made once for its type.
    public func once<Value>(_ make: (Past) -> Value) -> Value {
        let key = ObjectIdentifier(Value.self)
        if let made = once[key] as? Value { return made }
        let made = make(self)
        once[key] = made
        return made
    }

    /// Lets go of all that followed from the facts known so far.
    func forgetDerived() {
        kinds = [:]
        heardOf = [:]
        spans = [:]
        mentions = [:]
        kept = [:]
        once = [:]
    }

    public func knows(_ fact: KnownFact) -> Bool { knownAt.map { fact.at.known <= $0 } ?? true }

    /// The days on which anything of a kind changes, and whether anything of it is undecided there.
    func spans(of kind: String) -> KindSpans {
        if let made = spans[kind] { return made }
        let made = KindSpans(things(of: kind).map(lifeline))
        spans[kind] = made
        return made
    }
}

/// The days on which what has happened to the things of a kind changes.
struct KindSpans {
    /// Rising.
    let breakpoints: [Day]
    /// For each span, from one breakpoint to the day before the next, whether some fact in it is
    /// undecided; the first is before all breakpoints.
    private let isOpen: [Bool]

    init(_ lifelines: [Lifeline]) {
        var changes: [Day: Int] = [:]
        var always = 0
        for line in lifelines {
            for bounds in line.bounds where bounds.earliest != bounds.latest || !bounds.isExact {
                if let first = bounds.earliest {
                    changes[first, default: 0] += 1
                } else {
                    always += 1
                }
                if let last = bounds.latest { changes[last, default: 0] -= 1 }
            }
        }
        breakpoints = Array(Set(lifelines.flatMap(\.breakpoints))).sorted()
        var open = always
        var isOpen = [open > 0]
        for day in breakpoints {
            open += changes[day] ?? 0
            isOpen.append(open > 0)
        }
        self.isOpen = isOpen
    }

    /// The number of the span in which a day lies, from 0.
    func span(_ day: Day) -> Int {
        var (low, high) = (0, breakpoints.count)
        while low < high {
            let middle = (low + high) / 2
            if breakpoints[middle] > day { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func isUndecided(_ span: Int) -> Bool { isOpen[span] }
}
