public import Assurance
import Dates
public import Replay

/// A line to be recorded, said as a person would type it.
public struct Entry: Sendable {
    public var thing: String
    public let kind: String
    public var fields: [String]
    /// When a paper made it known; nil for what is recorded as it happens.
    public var known: String?

    public init(thing: String, kind: String, fields: [String], known: String? = nil) {
        self.thing = thing
        self.kind = kind
        self.fields = fields
        self.known = known
    }

    /// The same line, made known by a paper of that day.
    public func known(_ day: String) -> Entry {
        var copy = self
        copy.known = day
        return copy
    }

    /// The same line with one more field, such as `effective=March 2020`.
    public func with(_ field: String) -> Entry {
        var copy = self
        copy.fields.append(field)
        return copy
    }

    /// Fields as they are typed, name and value apart.
    static func typed(_ fields: [String]) -> [TypedField] {
        fields.map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return TypedField(String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
        }
    }
}

/// A fact as a person types it: `fact("action/1", "action.slipped", "to=March 2021")`.
public func fact(_ thing: String, _ kind: String, _ fields: String...) -> Entry {
    Entry(thing: thing, kind: kind, fields: fields)
}

/// Given these facts, when this one is recorded, then that is so: a log in memory.
///
/// The facts given are taken unchecked, as lines that already stand in a log; the fact recorded is
/// checked as the
/// program checks it. Lines are a minute apart, from 1 March 2024 on, and the n-th line's id ends
/// in n.
public struct Given {
    public private(set) var history = History()
    public private(set) var spokenOf: ThingID = .none

    public init(_ entries: Entry...) throws(Refusal) { try self.init(entries) }

    public init(_ entries: [Entry]) throws(Refusal) {
        for entry in entries { try take(entry) }
    }

    /// The same log, with things in it about which nothing but a note is known.
    public func knowing(_ things: String...) throws(Refusal) -> Given {
        var copy = self
        for thing in things { try copy.take(fact(thing, "note.added", "text=exists")) }
        copy.spokenOf = spokenOf
        return copy
    }

    @discardableResult
    public func when(_ thing: String, _ kind: String, _ fields: String...) throws(Refusal) -> Given
    {
        try when(Entry(thing: thing, kind: kind, fields: fields))
    }

    /// Records one more fact, or throws the refusal of one that is not valid.
    @discardableResult
    public func when(_ entry: Entry) throws(Refusal) -> Given {
        let read = try line(entry)
        if let fact = read.fact {
            try Checking.check(fact, read.at.circumstances, about: read.at.subject, history)
        }
        var after = self
        after.add(read)
        return after
    }

    /// The same log with one more fact, taken as it is.
    public func taking(_ entry: Entry) throws(Refusal) -> Given {
        var after = self
        try after.take(entry)
        return after
    }

    /// The state of the thing last spoken of.
    public func then<T: Thing>(_ kind: T.Type) throws -> T { try folded(kind).state }

    /// The state of the thing last spoken of, with what any thing may have.
    public func folded<T: Thing>(_ kind: T.Type) throws -> Folded<T> {
        try present(history.state(kind, spokenOf), "\(spokenOf) is not of the kind \(T.kind)")
    }

    /// The thing last spoken of, as at a day and as known at the end of a day.
    public func seen<T: Thing>(_ kind: T.Type, asAt: String, knownAt: String? = nil) throws -> Seen<
        T
    >? {
        let day = try present(Day(iso: asAt), "no day \(asAt)")
        let cut: Cut
        if let knownAt {
            cut = Cut(asAt: day, knownAtEndOf: try present(Day(iso: knownAt), "no day \(knownAt)"))
        } else {
            cut = Cut(asAt: day)
        }
        return Picture(history, at: cut).seen(kind, spokenOf)
    }

    private mutating func take(_ entry: Entry) throws(Refusal) { add(try line(entry)) }

    private mutating func add(_ known: KnownFact) {
        spokenOf = known.at.subject
        history.add(known)
    }

    private func line(_ entry: Entry) throws(Refusal) -> KnownFact {
        guard let kind = FactKinds.newest(entry.kind) else {
            throw .unknownKind(entry.kind, nearest: nil)
        }
        do {
            return try line(entry, kind)
        } catch {
            throw .field(error)
        }
    }

    private func line(_ entry: Entry, _ kind: FactKind) throws(FieldProblem) -> KnownFact {
        var typed = Entry.typed(entry.fields)
        if !typed.contains(where: { $0.name == "by" }) {
            typed.append(TypedField("by", "Partnership Manager"))
        }
        var reader = TypedFields(typed)
        var circumstances = Circumstances()
        try circumstances.fields(&reader)
        let fact = try read(kind.type, &reader)
        try reader.refuseUnread()
        let subject = try ThingID(reading: entry.thing)
        let sequence = history.facts.count
        let occurrence = Occurrence(
            id: try lineID(sequence), sequence: sequence,
            streamVersion: history.facts(of: subject).count + 1, subject: subject, name: kind.name,
            version: kind.version, recorded: Self.minute(sequence),
            madeKnown: entry.known.flatMap { Instant(rfc3339: $0 + "T00:00:00Z") },
            circumstances: circumstances)
        return KnownFact(at: occurrence, fact: fact)
    }

    /// Reads a fact, and exchanges `thing#n` for the id, as recording does.
    private func read<F: AnyFact>(
        _ kind: F.Type, _ reader: inout TypedFields
    ) throws(FieldProblem) -> any AnyFact {
        var fact = F()
        try fact.fields(&reader)
        var ids: [EventID: EventID] = [:]
        for named in References.of(fact).facts { ids[named.id] = history.fact(named.id)?.at.id }
        return References.exchanged(fact, ids)
    }

    private static func minute(_ sequence: Int) -> Instant {
        let start = Instant(rfc3339: "2024-03-01T09:00:00Z") ?? Instant(milliseconds: 0)
        return Instant(milliseconds: start.milliseconds + Int64(sequence) * 60_000)
    }
}

/// What a test rests on and did not find.
public struct Absent: Error, CustomStringConvertible {
    public let description: String
}

private func present<V>(_ value: V?, _ otherwise: String) throws -> V {
    guard let value else { throw Absent(description: otherwise) }
    return value
}

/// The id of the n-th line, from 0.
public func lineID(_ sequence: Int) throws(FieldProblem) -> EventID {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: 12 - digits.count)
    return try EventID(reading: "00000000-0000-7000-8000-" + zeros + digits)
}
