public import Assurance
import Dates
public import Replay

/// A small ledger in memory with every kind of fact in it, each as the fact's own example has it.
///
/// What an example names or follows is recorded before it, from the examples of those kinds. Each
/// fact of a partnership is checked as recording checks it, and each took effect a day after the one
/// before.
public struct EveryKind {
    public private(set) var given: Given
    private var recorded: Set<String> = []

    public var history: History { given.history }

    public init() throws {
        given = try Given()
        try record(Self.kind(LedgerOpened.self))
        for kind in FactKinds.all { try record(kind) }
    }

    /// The fact that an example gives, without its thing and its circumstances.
    public static func fact(_ kind: FactKind) throws -> any AnyFact {
        try read(kind.type)
    }

    /// A fact of a kind with none of its fields filled.
    public static func empty(_ kind: FactKind) -> any AnyFact { empty(kind.type) }

    private static func empty<F: AnyFact>(_ type: F.Type) -> any AnyFact { F() }

    private static func read<F: AnyFact>(_ type: F.Type) throws -> any AnyFact {
        var reader = TypedFields(Entry.typed(type.example.fields))
        var fact = F()
        try fact.fields(&reader)
        try reader.refuseUnread()
        return fact
    }

    private static func kind(_ type: any AnyFact.Type) throws -> FactKind {
        guard let kind = FactKinds.newest(type.name) else {
            throw Absent(description: "\(type.name) is not in the list of kinds")
        }
        return kind
    }

    /// Records a kind's example about its own thing, or about another of that kind.
    private mutating func record(_ kind: FactKind, about other: ThingID? = nil) throws {
        let example = kind.type.example
        let thing = try other ?? ThingID(reading: example.thing)
        guard recorded.insert("\(kind.name) \(thing)").inserted else { return }
        if !kind.begins { try begin(thing) }
        for before in example.before { try record(Self.kind(before), about: thing) }
        for field in Entry.typed(example.fields) {
            guard let named = field.value.flatMap({ try? ThingID(reading: $0) }),
                ThingKinds.kind(named.kind) != nil
            else { continue }
            try begin(named)
        }
        let day = (Day(iso: "2023-01-02") ?? .first).advanced(by: history.facts.count)
        let entry = Entry(thing: thing.text, kind: kind.name, fields: example.fields)
            .with("effective=\(day)")
        do {
            // A partnership's ledger refuses what is of the rule book.
            let isOfTheBook = String(thing.kind) == NationalRule.kind
            given = isOfTheBook ? try given.taking(entry) : try given.when(entry)
        } catch {
            throw Absent(description: "The example of \(kind.name) is refused: \(error)")
        }
    }

    /// Records the beginning of a thing that has not begun: its own example where one is about it.
    private mutating func begin(_ thing: ThingID) throws {
        guard history.facts(of: thing).isEmpty else { return }
        let kinds = FactKinds.all.filter { $0.begins && $0.thing?.kind == String(thing.kind) }
        let own = kinds.first { $0.type.example.thing == thing.text }
        guard let first = own ?? kinds.first else {
            throw Absent(description: "nothing begins \(thing)")
        }
        try record(first, about: thing)
    }
}
