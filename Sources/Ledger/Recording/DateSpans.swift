import Assurance
import Dates
import Replay

/// The time that the dates of each thing span, for a second look at a date far outside it.
struct DateSpans {
    private var spans: [ThingID: DateBounds?] = [:]

    /// What is worth asking of a draft's dates; its own are then among those of its thing.
    mutating func doubts(
        of draft: Draft, said: Instant, in history: History
    ) -> [String] {
        let kept = spans[draft.thing] ?? Self.span(of: draft.thing, in: history)
        spans[draft.thing] = Self.span(draft.fact, draft.circumstances, with: kept)
        return Self.doubts(draft.fact, draft.circumstances, others: kept, said: said.dayInEngland)
    }

    private static func span(of thing: ThingID, in history: History) -> DateBounds? {
        history.facts(of: thing).reduce(nil) { span, known in
            known.fact.flatMap { Self.span($0, known.at.circumstances, with: span) } ?? span
        }
    }

    private static func span<F: AnyFact>(
        _ fact: F, _ circumstances: Circumstances, with others: DateBounds?
    ) -> DateBounds? {
        CheckingDates.span(of: fact, circumstances, with: others)
    }

    private static func doubts<F: AnyFact>(
        _ fact: F, _ circumstances: Circumstances, others: DateBounds?, said: Day
    ) -> [String] {
        CheckingDates.doubts(fact, circumstances, others: others, said: said)
    }
}
