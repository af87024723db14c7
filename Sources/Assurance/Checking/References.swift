public import Dates

/// The things, facts and free texts that a fact names, with the fields that name them.
public struct References: FieldCoder {
    public private(set) var things: [(field: String, id: ThingID)] = []
    public private(set) var facts: [(field: String, id: EventID)] = []
    /// All that somebody wrote in free words: texts, titles, dates as written.
    public private(set) var texts: [(field: String, text: String)] = []
    /// The titles of roles that it names.
    public private(set) var titles: [String] = []
    /// All that it says in words: its texts, titles, ids of things, and words of fixed lists.
    public private(set) var words: [String] = []
    private let exchange: [EventID: EventID]
    private let prefix: String

    /// `exchanging`: names of facts that are replaced on the way, as a short form is by its id.
    public init(exchanging: [EventID: EventID] = [:]) {
        self.init(exchange: exchanging, prefix: "")
    }

    private init(exchange: [EventID: EventID], prefix: String) {
        self.exchange = exchange
        self.prefix = prefix
    }

    /// What a fact names.
    public static func of<G: FieldGroup>(_ group: G) -> References {
        var references = References()
        var copy = group
        // This coder refuses nothing, and a fact that was read has all its required fields.
        try? copy.fields(&references)
        return references
    }

    /// What is named here and not there.
    func without(_ other: References) -> References {
        var rest = self
        rest.things.removeAll { one in other.things.contains { $0.id == one.id } }
        rest.facts.removeAll { one in other.facts.contains { $0.id == one.id } }
        return rest
    }

    /// The same fact with names of facts exchanged.
    public static func exchanged<G: FieldGroup>(_ group: G, _ exchange: [EventID: EventID]) -> G {
        var references = References(exchanging: exchange)
        var copy = group
        try? copy.fields(&references)
        return copy
    }

    private mutating func note<V: FieldText>(_ name: String, _ value: inout V) {
        if !(value is EventID) { words.append(value.text) }
        if let title = value as? RoleTitle {
            titles.append(title.text)
            texts.append((prefix + name, title.text))
        } else if let thing = value as? ThingID {
            things.append((prefix + name, thing))
        } else if let fact = value as? EventID {
            facts.append((prefix + name, fact))
            if let other = exchange[fact] as? V { value = other }
        } else if let text = value as? String {
            texts.append((prefix + name, text))
        } else if let restricted = value as? RestrictedText, case .said(let text) = restricted {
            texts.append((prefix + name, text))
        }
    }

    private mutating func inner<G: FieldGroup>(_ name: String, _ group: inout G)
        throws(FieldProblem)
    {
        var inner = References(exchange: exchange, prefix: prefix + name + ".")
        try group.fields(&inner)
        things += inner.things
        facts += inner.facts
        texts += inner.texts
        titles += inner.titles
        words += inner.words
    }

    public mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard var found = value else { return }
        note(name, &found)
        value = found
    }

    public mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {}

    public mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {}

    public mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if let value, !value.isDated { texts.append((prefix + name, value.asWritten)) }
    }

    public mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard var found = value else { return }
        try inner(name, &found)
        value = found
    }

    public mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        for at in value.indices { note(name, &value[at]) }
    }

    public mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        for at in value.indices { try inner("\(name).\(at + 1)", &value[at]) }
    }
}
