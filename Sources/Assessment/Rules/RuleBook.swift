public import Assurance
public import Dates
public import Replay

/// The rule book of England as it was known at a moment: which rules hold for a practice, where and
/// when.
///
/// It is made from the book's own history, which the caller gives, and holds no rule itself.
public struct RuleBook: Sendable {
    /// The last moment of knowledge that counts; nil takes all that is known.
    public let knownAt: Instant?
    /// The bank holidays as known then.
    public let calendar: HolidayCalendar
    /// The editions as known then, in the order in which people count.
    public let editions: RuleEditions
    private let entries: [Entry]
    private let places: [ThingID: Int]
    private let governing: [Practice: [Int]]

    /// One rule: what was known of it then, and what the book knows of its checks today.
    private struct Entry: Sendable {
        let folded: Folded<NationalRule>
        let checks: [Cited<RuleChecked>]
    }

    public init(_ england: History, knownAt: Instant? = nil) {
        self.knownAt = knownAt
        let all = england.things(of: NationalRule.kind).compactMap { id in
            Self.folded(id, england, knownAt)
        }
        editions = RuleEditions(all)
        calendar = HolidayCalendar(all.map(\.state))
        // A check says something of the book and not of the world: it counts whatever was known.
        entries = all.filter { !$0.state.statements.isEmpty }.map { rule in
            Entry(
                folded: rule, checks: Self.folded(rule.id, england, nil)?.state.checks ?? [])
        }
        places = Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { ($0.element.folded.id, $0.offset) })
        var governing: [Practice: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for practice in Set(entry.folded.state.statements.map(\.value.governs)) {
                governing[practice, default: []].append(place)
            }
        }
        self.governing = governing
    }

    private static func folded(
        _ id: ThingID, _ england: History, _ knownAt: Instant?
    ) -> Folded<NationalRule>? {
        let known = Cut(asAt: .last, knownAt: knownAt)
        let facts = england.standing(of: id, known: known).filter { !$0.isAboutTheRecord }
        guard !facts.isEmpty else { return nil }
        var folded = Folded<NationalRule>(id: id)
        folded.take(facts)
        return folded
    }

    /// Every rule that the book knew then, in the order in which people count.
    public var ids: [ThingID] { entries.map(\.folded.id) }

    /// The rules that govern a run of a practice that started then, those that bind most first.
    ///
    /// A rule of which the dates do not tell whether it was in force is among them, and says so.
    public func rules(
        for practice: Practice, from start: DateBounds, in area: AreaArrangements = .notRecorded
    ) -> [Rule] {
        (governing[practice] ?? []).flatMap { place in
            life(of: place, at: start, in: area).filter {
                $0.terms.governs == practice && $0.inForce != .no
            }
        }.sorted(by: Self.isListed)
    }

    /// Every rule in force then, those that bind most first within each practice.
    public func rules(
        from start: DateBounds, in area: AreaArrangements = .notRecorded
    ) -> [Rule] {
        Practice.allCases.flatMap { rules(for: $0, from: start, in: area) }
    }

    /// Every statement of one rule, in order of effect, each with whether it was in force then; nil
    /// for one that the book does not know.
    public func life(
        of rule: ThingID, at start: DateBounds, in area: AreaArrangements = .notRecorded
    ) -> [Rule]? {
        places[rule].map { life(of: $0, at: start, in: area) }
    }

    private func life(
        of place: Int, at start: DateBounds, in area: AreaArrangements
    ) -> [Rule] {
        let entry = entries[place]
        let state = entry.folded.state
        let starts = state.statements.map { statement in
            Self.start(of: statement, state, checks: entry.checks, editions, area)
        }
        return state.statements.enumerated().map { number, statement in
            let terms = statement.value
            var ends = [state.ended?.at.bounds].compactMap { $0 }
            if number + 1 < starts.count { ends.append(starts[number + 1]) }
            if let end = editions.end(of: terms, in: area) { ends.append(end) }
            let until = ends.min { $0.isListed(before: $1) }
            let checks = entry.checks.filter { check in
                check.value.edition.map { $0 == terms.edition } ?? true
            }
            return Rule(
                id: entry.folded.id, terms: terms,
                edition: terms.edition.flatMap { editions[$0] }, from: starts[number],
                until: until, runFrom: start,
                modifications: state.modifications.compactMap { modified in
                    RuleModification(modified, of: terms, editions, runFrom: start)
                },
                check: checks.last, said: statement.at)
        }
    }

    /// The day from which a statement holds in an area.
    private static func start(
        of statement: Cited<RuleTerms>, _ rule: NationalRule, checks: [Cited<RuleChecked>],
        _ editions: RuleEditions, _ area: AreaArrangements
    ) -> DateBounds {
        let terms = statement.value
        guard terms.awaitsCommencement == true else {
            return editions.start(of: terms, in: area) ?? statement.at.bounds
        }
        if let own = area.commenced[terms.governs] { return own }
        let here = rule.commencements.first { commenced in
            commenced.value.areas.isEmpty
                || area.origin.map(commenced.value.areas.contains) ?? false
        }
        if let here { return here.at.bounds }
        // Not commenced as far as was looked up; after that nobody has said.
        let checked = checks.last?.effective?.bounds.latest ?? terms.lastChecked
        return DateBounds(earliest: checked?.advanced(by: 1), latest: nil)
    }

    private static func isListed(_ a: Rule, before b: Rule) -> Bool {
        if a.weight != b.weight { return a.weight < b.weight }
        return a.id == b.id ? a.from.isListed(before: b.from) : a.id < b.id
    }
}
