import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Statements that do not agree, noted on a thing of any kind.
struct Disagreement {
    let thing: ThingID
    /// Whether it certainly had been noted by the day.
    let isCertain: Bool
    let noted: Cited<InconsistencyNoted>
    /// The fact that settled it, if one did.
    let settled: Cited<InconsistencyResolved>?

    /// Every disagreement noted, thing by thing.
    static func all(_ picture: Picture) -> [Disagreement] {
        // Most things have none, and need no folding to show it.
        picture.history.things(with: InconsistencyNoted.self).flatMap { id in
            ThingKinds.kind(id.kind).map { of($0, id, picture) } ?? []
        }
    }

    private static func of<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ picture: Picture
    ) -> [Disagreement] {
        guard let seen = picture.seen(kind, id) else { return [] }
        return seen.possible.inconsistencies.map { noted in
            Disagreement(
                thing: id,
                isCertain: seen.certain?.inconsistencies.contains { $0.at.id == noted.at.id }
                    ?? false,
                noted: noted,
                settled: seen.possible.resolutions.last { $0.value.noted == noted.at.id })
        }
    }

    /// Whether it was noted on the thing or says that it concerns it.
    func concerns(_ thing: ThingID) -> Bool {
        self.thing == thing || noted.value.involves.contains(thing)
    }

    static func table(_ rows: [Disagreement], whenEmpty: String) -> Table {
        Table(
            "Statements that do not agree", of: rows,
            [
                Asked("thing", "Thing") { one in
                    .text(one.isCertain ? one.thing.text : "\(one.thing) (may not have been noted)")
                },
                Asked("title", "What does not agree") { .text($0.noted.value.title) },
                Asked("sort", "Sort") { Cell($0.noted.value.sort?.rawValue) },
                Asked("statements", "What each place says") { Cell($0.noted.value.statements) },
                Asked("involves", "Concerns also") { one in
                    .list(one.noted.value.involves.map(\.text))
                },
                Asked("settled", "Settled") { one in
                    one.settled.map { .text($0.value.resolution) } ?? .text("open")
                },
                Asked("known", "Known since") { .text($0.noted.at.known.dayInEngland.written) },
                Asked("remark", "Remark") { Cell($0.noted.at.circumstances.remark) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.noted.at) },
                Asked("sources", "Sources") { Cell(sources: $0.noted.at) },
            ], whenEmpty: whenEmpty)
    }

    /// The disagreements that concern any of some things, as the last section of their report.
    static func section(concerning things: [ThingID], _ picture: Picture) -> [Section] {
        let rows = all(picture).filter { one in things.contains(where: one.concerns) }
        return rows.isEmpty ? [] : [.table(table(rows, whenEmpty: "None."))]
    }
}

extension History {
    /// The things that have a fact of a kind, in the order in which people count; none is folded.
    func things<F: AnyFact>(with kind: F.Type) -> [ThingID] {
        Set(facts.lazy.filter { $0.fact is F }.map(\.at.subject)).sorted()
    }
}
