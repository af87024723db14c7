public import Assurance
public import Dates

/// History seen at a cut: every thing as it was at a day, as far as was known at a moment.
///
/// A question is asked of it by ``told(_:)``, which answers with one value only where every course
/// of events that the dates allow gives it.
public struct Picture: @unchecked Sendable {
    // Invariant: what is kept in the past is found again from its facts; it is asked by one task at
    // a time.
    public let past: Past
    public let cut: Cut

    /// `sharing` is how a question to many things is shared out.
    public init(
        _ history: History, england: History = History(), at cut: Cut, sharing: Sharing = .alone
    ) {
        self.init(
            Past(history, england: england, knownAt: cut.knownAt, sharing: sharing),
            asAt: cut.asAt)
    }

    init(_ past: Past, asAt day: Day) {
        self.past = past
        cut = Cut(asAt: day, knownAt: past.knownAt)
    }

    public var history: History { past.history }
    public var day: Day { cut.asAt }

    /// The same knowledge on another day.
    public func asAt(_ day: Day) -> Picture { Picture(past, asAt: day) }

    /// The same day in another past of the same knowledge.
    func on(_ past: Past) -> Picture { Picture(past, asAt: day) }

    /// The same history and rule book at another cut.
    public func at(_ cut: Cut) -> Picture {
        cut.knownAt == self.cut.knownAt
            ? asAt(cut.asAt)
            : Picture(history, england: past.england, at: cut, sharing: past.sharing)
    }

    /// A question to every course of events that the dates allow.
    public func told<V: Equatable & Sendable>(_ question: (World) -> V) -> Told<V> {
        withoutActuallyEscaping(question) { question in
            Told(values: CoursesOfEvents(past: past, day: day, question: question).values())
        }
    }

    /// One thing; nil when by all that is known it had not begun by the day.
    public func seen<T: Thing>(_ kind: T.Type, _ id: ThingID) -> Seen<T>? {
        guard T.kind == id.kind else { return nil }
        let line = past.lifeline(id)
        let reach = line.reach(day)
        let sure = reach.certain + reach.sure.count
        guard sure + reach.undecided.count > 0 else { return nil }
        return Seen(self, id: id, isCertain: sure > 0, isUndated: line.isOfUnknownDate)
    }

    /// Every thing of a kind that may have begun by the day.
    public func all<T: Thing>(_ kind: T.Type) -> [Seen<T>] {
        past.things(of: T.kind).compactMap { seen(kind, $0) }
    }

    /// Whether any fact is known about a thing, whenever it happened.
    public func isKnown(_ id: ThingID) -> Bool {
        history.facts(of: id).contains { cut.knows($0.at) }
    }

    /// What a thing is called at the cut; its id when it is not known.
    ///
    /// Where the dates allow several names it is each of them, and that they do.
    public func name(of id: ThingID) -> String { oneName(of: id) { $0.name(of: id) } }

    /// A name from every course of events; where a thing had not begun its id stands for it.
    public func oneName(of id: ThingID, _ name: (World) -> String) -> String {
        let names = told(name).values.filter { $0 != id.text }
        if names.count > 1 {
            return names.joined(separator: " or ") + " (the dates cannot tell)"
        }
        return names.first ?? id.text
    }
}

extension Lifeline {
    /// Whether nothing says on or about which day it began.
    fileprivate var isOfUnknownDate: Bool {
        facts.first { $0.begins }.map { $0.at.effective == nil } ?? false
    }
}
