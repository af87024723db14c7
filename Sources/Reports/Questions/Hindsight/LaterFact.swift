import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A fact of a period, and how long after the period it became known.
struct LaterFact {
    let known: KnownFact
    /// The days between which it took effect.
    let bounds: DateBounds
    /// Whether it took effect in the period, and by the day.
    let isWithin: Answer

    /// The facts of a thing that took effect in the period, or may have.
    static func all(_ id: ThingID, _ span: HindsightSpan, _ picture: Picture) -> [LaterFact] {
        let line = picture.past.lifeline(id)
        return zip(line.facts, line.bounds).compactMap { known, bounds in
            let isWithin = bounds.isWithin(span.period).and(bounds.isOnOrBefore(picture.day))
            if isWithin == .no { return nil }
            return LaterFact(known: known, bounds: bounds, isWithin: isWithin)
        }
    }

    var day: Day { known.at.known.dayInEngland }

    func isLater(_ span: HindsightSpan) -> Bool { day > span.end }

    /// How many days after the last day on which it would have been known in time.
    func afterEnd(_ span: HindsightSpan) -> Int { day.days(since: span.end) }

    /// How many days after it happened it became known.
    var afterEffect: DayRange { bounds.days(until: day) }

    /// Each day on which something was learned, with how much.
    static func days(_ facts: [LaterFact], _ span: HindsightSpan) -> Table {
        let days = Dictionary(grouping: facts, by: \.day)
        return Table(
            "When it was learned", of: days.keys.sorted(),
            [
                Asked("day", "Known since") { .text($0.written) },
                Asked("after", "Days after", .trailing) { .number($0.days(since: span.end)) },
                Asked("facts", "Facts", .trailing) { .number(days[$0]?.count ?? 0) },
                Asked("things", "Things", .trailing) { day in
                    .number(Set((days[day] ?? []).map(\.known.at.subject)).count)
                },
                Asked("papers", "From the papers") { day in
                    Cell(papers(days[day] ?? []))
                },
            ], whenEmpty: "Nothing that is known was learned after \(span.end.written).")
    }

    private static func papers(_ facts: [LaterFact]) -> [String] {
        Set(facts.flatMap(\.known.at.circumstances.sources).compactMap(\.document)).sorted()
    }

    static func table(
        _ title: String, _ facts: [LaterFact], _ span: HindsightSpan, _ picture: Picture
    ) -> Table {
        Table(
            title, of: facts,
            [
                Asked("thing", "Thing") { .text($0.known.at.subject.text) },
                Asked("fact", "What happened") {
                    picture.said(Biography.words($0.known, picture.history), $0.known.at)
                },
                Asked("when", "When") { Cell($0.known.at.effective) },
                Asked("known", "Known since") { .text($0.day.written) },
                Asked("after_effect", "Days after it happened", .trailing) {
                    Cell($0.afterEffect)
                },
                Asked("after", "Days after the end", .trailing) { .number($0.afterEnd(span)) },
                Asked("by", "Recorded by") { Cell($0.known.at.circumstances.by?.text) },
                Asked("sources", "Sources") { Cell(provenance: $0.known.at) },
            ],
            whenEmpty: "Nothing that is known was learned after \(span.end.written).")
    }
}
