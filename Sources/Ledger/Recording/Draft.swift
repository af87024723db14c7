public import Assurance
public import Dates
import JSONLines
import Replay

/// A fact as somebody says it, before it is checked and recorded.
public struct Draft: Sendable {
    public let kind: FactKind
    public let thing: ThingID
    public internal(set) var fact: any AnyFact
    public var circumstances: Circumstances
    /// The id to record it under; nil makes a new one.
    public var id: EventID?
    /// A name by which later facts of the same batch may call it, as `@label`.
    public var label: String?
    /// The role that has looked, should a text of it seem to name a person.
    public var personalDataCheckedBy: RoleTitle?
    /// When a paper made it known; nil for what happens now.
    public var madeKnown: Instant?

    /// Reads one fact as typed: `action.agreed`, `action/1.6c`, and its fields.
    ///
    /// `today` is the day on which it is typed, for "yesterday"; nil where nobody says.
    public init(
        _ name: String, about thing: String, typed: [TypedField], today: Day? = nil
    ) throws(Refusal) {
        kind = try Self.kind(name)
        do throws(FieldProblem) {
            self.thing = try Self.thing(thing)
            for field in typed { try Self.checkName(field.name, of: kind) }
            var reader = TypedFields(typed, today: today)
            fact = try Self.read(kind.type, &reader)
            circumstances = Circumstances()
            try circumstances.fields(&reader)
            try reader.refuseUnread()
        } catch {
            throw .field(error)
        }
    }

    /// Reads one fact from the `data` of a batch line.
    init(_ name: String, about thing: String, data: JSONFields, today: Day?) throws(Refusal) {
        kind = try Self.kind(name)
        do throws(FieldProblem) {
            self.thing = try Self.thing(thing)
            for (name, _) in data { try Self.checkName(name, of: kind) }
            var reader = FieldsFromJSON(data, from: .batch, today: today)
            fact = try Self.read(kind.type, &reader)
            circumstances = Circumstances()
            try circumstances.fields(&reader)
            try reader.refuseUnread()
        } catch {
            throw .field(error)
        }
    }

    private static func kind(_ name: String) throws(Refusal) -> FactKind {
        guard let kind = FactKinds.newest(name) else {
            throw .unknownKind(
                name, nearest: Nearest.name(to: name, among: FactKinds.all.map(\.name)))
        }
        return kind
    }

    /// Refuses a name that the kind of fact does not have, before a field counts as missing for it.
    private static func checkName(_ name: String, of kind: FactKind) throws(FieldProblem) {
        let fields = kind.fields.map(\.name)
        let own = name.split(separator: ".").first ?? ""
        guard !fields.contains(String(own)), !Self.around.contains(String(own)) else { return }
        let near = Nearest.name(to: name, among: fields + around)
        throw FieldProblem(
            field: name,
            sentence: "\"\(name)\" is not a field of \(kind.name)."
                + (near.map { " Did you mean \"\($0)\"?" }
                    ?? " Its fields are: \((fields + around).joined(separator: ", "))."))
    }

    private static let around = FieldDescriber.fields(of: Circumstances.self).map(\.name)

    private static func thing(_ text: String) throws(FieldProblem) -> ThingID {
        do { return try ThingID(reading: text) } catch { throw error.inside("thing") }
    }

    private static func read<C: FieldCoder>(
        _ type: any AnyFact.Type, _ reader: inout C
    ) throws(FieldProblem) -> any AnyFact { try read(a: type, &reader) }

    private static func read<F: AnyFact, C: FieldCoder>(
        a type: F.Type, _ reader: inout C
    ) throws(FieldProblem) -> any AnyFact {
        var fact = F()
        try fact.fields(&reader)
        return fact
    }

    /// Fills what the whole batch has in common: the recorder, the paper, the time it became known.
    public mutating func fill(by: RoleTitle?, document: String?, madeKnown: Instant?) {
        if circumstances.by == nil { circumstances.by = by }
        if self.madeKnown == nil { self.madeKnown = madeKnown }
        guard let document else { return }
        if circumstances.sources.isEmpty { circumstances.sources = [Source()] }
        for at in circumstances.sources.indices where circumstances.sources[at].document == nil {
            circumstances.sources[at].document = document
        }
    }
}
