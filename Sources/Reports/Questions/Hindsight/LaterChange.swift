import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A fact of a period that was put right, or found never to have happened, after the period.
struct LaterChange {
    /// The fact as it was recorded.
    let wrong: KnownFact
    /// The correction or the retraction.
    let change: KnownFact
    /// Whether it was of the period as it was recorded, and as it is now known to be; nil where it
    /// never happened.
    let wasWithin: Answer
    let isWithin: Answer?

    /// The changes known later that stand, of facts that are or were of the period.
    static func all(_ id: ThingID, _ span: HindsightSpan, _ picture: Picture) -> [LaterChange] {
        let facts = picture.history.facts(of: id).filter { picture.cut.knows($0.at) }
        // Most things have none, and need no ordering to show it.
        guard facts.contains(where: { target($0) != nil }) else { return [] }
        let standing = picture.history.standing(of: id, known: picture.cut)
        return standing.compactMap { change in
            guard let target = target(change), change.at.known.dayInEngland > span.end,
                let wrong = facts.first(where: { $0.at.id == target }), self.target(wrong) == nil
            else { return nil }
            func isWithin(_ one: KnownFact) -> Answer {
                let hasHappened = picture.cut.hasHappened(one.at) != .no
                return one.at.effective != nil && hasHappened
                    ? one.at.bounds.isWithin(span.period) : .no
            }
            let right = standing.first { $0.at.id == target }
            let one = LaterChange(
                wrong: wrong, change: change, wasWithin: isWithin(wrong),
                isWithin: right.map(isWithin))
            return one.wasWithin != .no || one.isWithin ?? .no != .no ? one : nil
        }
    }

    /// The fact that a correction or a retraction names; nil for any other fact.
    private static func target(_ known: KnownFact) -> EventID? {
        switch known.fact {
        case let correction as EventCorrected: correction.target
        case let retraction as EventRetracted: retraction.target
        default: nil
        }
    }

    var isRetraction: Bool { change.fact is EventRetracted }

    /// Whether what was wrong was itself learned only later.
    func wasLater(_ span: HindsightSpan) -> Bool { wrong.at.known.dayInEngland > span.end }

    func afterEnd(_ span: HindsightSpan) -> Int {
        change.at.known.dayInEngland.days(since: span.end)
    }

    /// What is right: the fields with their values, or that it never happened.
    private var right: String {
        guard let correction = change.fact as? EventCorrected else { return "it never happened" }
        return correction.right.map { one in
            "\(FactInWords.label(one.field)): \(one.value ?? "nothing")"
        }.joined(separator: "; ")
    }

    /// What was recorded: the fields that were wrong; of a fact that never happened, when.
    private var was: String {
        let parts = wrong.parts + FactInWords.parts(of: wrong.at.circumstances)
        guard let correction = change.fact as? EventCorrected else {
            return wrong.at.effective.map { "effective: \(DateInWords.written($0))" }
                ?? "without a date"
        }
        return correction.right.map { one in
            let label = FactInWords.label(String(one.field.prefix { $0 != "." }))
            let found = parts.first { $0.label == label }
            return "\(label): \(found?.text ?? "nothing")"
        }.joined(separator: "; ")
    }

    private var reason: String {
        switch change.fact {
        case let correction as EventCorrected: correction.reason
        case let retraction as EventRetracted: retraction.reason
        default: ""
        }
    }

    static func table(_ changes: [LaterChange], _ span: HindsightSpan) -> Table {
        Table(
            "Put right later", of: changes,
            [
                Asked("thing", "Thing") { .text($0.wrong.at.subject.text) },
                Asked("fact", "Fact") { one in
                    .text("no. \(one.wrong.at.streamVersion), \(one.wrong.at.name)")
                },
                Asked("was", "What was recorded") { .text($0.was) },
                Asked("within", "In the period") { one in
                    guard let now = one.isWithin, now != one.wasWithin else {
                        return Cell(one.wasWithin)
                    }
                    return .text("as recorded \(one.wasWithin), as now known \(now)")
                },
                Asked("right", "What is right") { .text($0.right) },
                Asked("reason", "How that was found") { .text($0.reason) },
                Asked("known", "Known since") { .text($0.change.at.known.dayInEngland.written) },
                Asked("stood", "Days it stood wrong", .trailing) { one in
                    .number(
                        one.change.at.known.dayInEngland.days(
                            since: one.wrong.at.known.dayInEngland))
                },
                Asked("after", "Days after the end", .trailing) { .number($0.afterEnd(span)) },
                Asked("by", "Recorded by") { Cell($0.change.at.circumstances.by?.text) },
                Asked("sources", "Sources") { Cell(provenance: $0.change.at) },
            ], whenEmpty: "Nothing of it that is known was put right.")
    }
}
