import Assurance
import Dates
import Replay

/// Words of a name asked for, and the kinds of thing that may bear it; any where none is named.
struct NameAsked: Sendable {
    let words: String
    let kinds: [String]

    /// The kinds whose names are titles, as facts write them of people: a lead, a chair.
    private static let titled = [Role.kind, Organisation.kind, PartnershipGroup.kind]

    /// Those who bear it.
    func bearers(in picture: Picture) -> Bearers { Bearers(self, picture) }

    fileprivate func things(in history: History) -> [ThingID] {
        kinds.isEmpty
            ? history.things.filter { $0.kind != LedgerRecord.kind[...] }
            : kinds.flatMap { history.things(of: $0) }
    }

    /// Every name that any fact of the ledger has given to a thing of these kinds, or written as a
    /// title; that a fact is wrong or not yet known makes its name no stranger.
    func everyName(in history: History) -> [String] {
        var names: Set<String> = []
        for id in things(in: history) {
            names.insert(id.text)
            ThingKinds.kind(id.kind).map { names.formUnion(Self.everyName($0, id, history)) }
        }
        if kinds.contains(where: Self.titled.contains) {
            for known in history.facts { known.fact.map { names.formUnion(Self.titles($0)) } }
        }
        return names.sorted()
    }

    private static func everyName<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ history: History
    ) -> [String] {
        var names: [String] = []
        var folded = Folded<T>(id: id)
        for fact in history.facts(of: id) where !fact.isAboutTheRecord {
            folded.take(fact)
            names += folded.allNames
        }
        return names
    }

    private static func titles<F: AnyFact>(_ fact: F) -> [String] { References.of(fact).titles }
}

/// Those who bear a name that was asked for, by any name they have or had.
struct Bearers: Sendable {
    private let words: String
    private let things: Set<ThingID>
    /// Every name of each, in small letters.
    private let names: Set<String>

    fileprivate init(_ asked: NameAsked, _ picture: Picture) {
        words = asked.words
        var things: Set<ThingID> = []
        var names: Set<String> = []
        for id in asked.things(in: picture.history) {
            let all = picture.everyName(of: id)
            guard all.contains(where: { Matching.holds($0, asked.words) }) else { continue }
            things.insert(id)
            names.formUnion(all.map { $0.lowercased() })
        }
        self.things = things
        self.names = names
    }

    /// Whether a thing bears the name.
    func include(_ thing: ThingID) -> Bool { things.contains(thing) }

    /// Whether a name, as a fact writes it, holds the words or is another name of one who bears it.
    func include(_ name: String) -> Bool {
        Matching.holds(name, words) || names.contains(name.lowercased())
    }
}

extension Picture {
    /// Every name that a thing is known to have or have had, whatever the day, and its id; none
    /// where nothing is known of it.
    func everyName(of id: ThingID) -> [String] {
        ThingKinds.kind(id.kind).map { everyName($0, id) } ?? []
    }

    private func everyName<T: Thing>(_ kind: T.Type, _ id: ThingID) -> [String] {
        guard isKnown(id) else { return [] }
        var folded = Folded<T>(id: id)
        var names: [String] = []
        for fact in past.lifeline(id).facts {
            folded.take(fact)
            for name in folded.allNames where !names.contains(name) { names.append(name) }
        }
        return names + [id.text]
    }
}
