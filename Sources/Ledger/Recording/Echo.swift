import Assurance
public import Dates
import Replay

/// A fact told back as it was understood, and what it changed of its thing.
public struct Echo: Sendable {
    /// A value that is now another.
    public struct Change: Equatable, Sendable {
        /// What changed: the name of a field in words, or a line of the thing's state.
        public let label: String
        /// What stood before; nil where nothing did.
        public let before: String?
        /// What stands now; nil where nothing does.
        public let after: String?
        /// How far a date moved; nil for what is no date, or has no such bounds.
        public let days: DayRange?
    }

    /// Each field that is filled, with its value: a date with the days that it is taken to mean, a
    /// thing with its name.
    public let understood: [(label: String, value: String)]
    /// What a correction puts right in the fact that it names.
    public let righted: [Change]
    /// What is now other than before in the state of the thing.
    public let changes: [Change]
    /// The date first set, where another is in force now and the first was left as it was.
    public let keptFirst: FuzzyDate?

    init(of taken: KnownFact, after before: Before, _ known: some Knowledge) {
        understood =
            (taken.fact.map { Self.told($0, known) } ?? [])
            + Self.told(taken.at.circumstances, known)
        let now = Before(taken, known)
        righted =
            taken.fact is EventCorrected
            ? Self.changes(from: before.target, to: now.target) : []
        let isFirst = before.state.isEmpty
        let all = isFirst ? [] : Self.changes(from: before.state, to: now.state)
        let isKept = !isFirst && now.first != nil && before.first == now.first
        let moved = all.contains { $0.label == "Due" }
        keptFirst = isKept && moved ? now.first : nil
        changes = all.filter { !(isKept && $0.label == "First due") }
    }

    /// What is so before a fact is taken: the state of its thing, and the fact that it names.
    struct Before {
        /// The lines of the state; none where the thing has not begun.
        let state: [Line]
        /// The fields of the fact that a correction names.
        let target: [Line]
        /// The date first set of an action.
        let first: FuzzyDate?

        init(_ taken: KnownFact, _ known: some Knowledge) {
            let thing = taken.at.subject
            state = ThingKinds.kind(thing.kind).map { Echo.state($0, thing, known) } ?? []
            first = known.state(Action.self, thing)?.state.original?.value.due
            target =
                (taken.fact as? EventCorrected).flatMap { known.fact($0.target) }
                .flatMap { known.standing($0) }.map { fact in
                    (fact.fact.map { Echo.lines($0) } ?? []) + Echo.lines(fact.at.circumstances)
                } ?? []
        }
    }

    /// A label with its value.
    struct Line {
        let label: String
        let text: String
        let date: FuzzyDate?
    }

    private static func state<T: Thing>(
        _ kind: T.Type, _ thing: ThingID, _ known: some Knowledge
    ) -> [Line] {
        guard let folded = known.state(kind, thing) else { return [] }
        var description = Description()
        folded.state.describe(&description)
        return description.lines.map { line in
            switch line.value {
            case .text(let text): Line(label: line.label, text: text, date: nil)
            case .date(let date): Line(label: line.label, text: date.asWritten, date: date)
            case .list(let list):
                Line(label: line.label, text: list.joined(separator: "; "), date: nil)
            case .notRecorded: Line(label: line.label, text: "not recorded", date: nil)
            }
        }
    }

    private static func lines<G: FieldGroup>(_ group: G) -> [Line] {
        let dates = DatesSaid.of(group)
        return FactInWords.parts(of: group).map { part in
            Line(
                label: part.label, text: part.text,
                date: dates.first { FactInWords.label($0.field) == part.label }?.date)
        }
    }

    private static func changes(from before: [Line], to after: [Line]) -> [Change] {
        var labels: [String] = []
        for line in before + after where !labels.contains(line.label) { labels.append(line.label) }
        return labels.compactMap { label in
            let (was, now) = (before.first { $0.label == label }, after.first { $0.label == label })
            guard was?.text != now?.text else { return nil }
            var days: DayRange?
            if let old = was?.date?.bounds { days = now?.date?.bounds.daysLate(against: old) }
            return Change(label: label, before: was?.text, after: now?.text, days: days)
        }
    }

    /// The fields of a fact with what they are taken to mean.
    private static func told<G: FieldGroup>(
        _ group: G, _ known: some Knowledge
    ) -> [(label: String, value: String)] {
        FactInWords.parts(
            of: group, dated: meaning,
            naming: { thing in
                let name = ThingKinds.kind(thing.kind).flatMap { Echo.name($0, thing, known) }
                return name.map { $0 == thing.text ? $0 : "\($0) (\(thing))" } ?? thing.text
            }
        ).map { ($0.label, $0.text) }
    }

    private static func name<T: Thing>(
        _ kind: T.Type, _ thing: ThingID, _ known: some Knowledge
    ) -> String? { known.state(kind, thing)?.name }

    /// A date as it was written, with the days that it is taken to mean where these are not the words.
    static func meaning(_ date: FuzzyDate) -> String {
        let days = date.bounds.written
        return date.asWritten == days ? days : "\(date.asWritten) (\(days))"
    }
}
