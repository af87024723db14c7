public import Assurance
import Dates

/// History seen at a cut: every thing as it was at a day, as far as was known at a moment.
///
/// Things are folded when they are asked for, each from its own facts and nothing else.
public struct Picture: Sendable {
    public let history: History
    public let cut: Cut

    public init(_ history: History, at cut: Cut) {
        self.history = history
        self.cut = cut
    }

    /// One thing by both folds; nil when by all that is known it had not begun by the day.
    public func seen<T: Thing>(_ kind: T.Type, _ id: ThingID) -> Seen<T>? {
        guard T.kind == id.kind else { return nil }
        let standing = history.standing(of: id, known: cut).filter { !$0.isAboutTheRecord }
        let possible = standing.filter { cut.hasHappened($0.at) != .no }
        guard Self.haveBegun(possible, of: standing) else { return nil }
        let certain = possible.filter { cut.hasHappened($0.at) == .yes }
        return Seen(
            id: id, certain: Self.haveBegun(certain, of: standing) ? folded(certain, id) : nil,
            possible: folded(possible, id))
    }

    /// Whether these facts of a thing show that it had begun: its first fact, or one with a date of
    /// its own.
    ///
    /// An undated remark may be of any day before it was known, but of none before the thing it is
    /// about.
    private static func haveBegun(_ happened: [KnownFact], of all: [KnownFact]) -> Bool {
        guard all.contains(where: \.begins) else { return !happened.isEmpty }
        return happened.contains { $0.begins || $0.at.effective != nil }
    }

    /// Every thing of a kind that may have begun by the day.
    public func all<T: Thing>(_ kind: T.Type) -> [Seen<T>] {
        history.things(of: T.kind).compactMap { seen(kind, $0) }
    }

    /// Whether any fact is known about a thing, whenever it happened.
    public func isKnown(_ id: ThingID) -> Bool {
        history.facts(of: id).contains { cut.knows($0.at) }
    }

    /// What a thing is called at the cut; its id when it is not known.
    public func name(of id: ThingID) -> String {
        ThingKinds.kind(id.kind).flatMap { name($0, id) } ?? id.text
    }

    private func name<T: Thing>(_ kind: T.Type, _ id: ThingID) -> String? {
        seen(kind, id)?.possible.name
    }

    private func folded<T: Thing>(_ facts: [KnownFact], _ id: ThingID) -> Folded<T> {
        var folded = Folded<T>(id: id)
        folded.take(facts)
        return folded
    }
}

extension KnownFact {
    /// Whether its kind may be the first of its thing.
    fileprivate var begins: Bool { fact.map { type(of: $0).begins } ?? false }
}
