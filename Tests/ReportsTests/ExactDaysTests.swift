import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing
import Trials

/// What a page says where dates leave room, held against the pages of every ledger that says the
/// days exactly.
struct ExactDaysTests {
    /// A fact that happened on one of some days in March 2024.
    private struct Event {
        let kind: String
        let thing: String
        let fields: [String]
        let days: ClosedRange<Int>
    }

    private static let events: [(kind: String, thing: String, fields: [String])] = [
        ("response.submitted", "response/1", ["rating=3"]),
        ("response.moderated", "response/1", ["rating=1"]),
        ("response.moderated", "response/1", ["rating=2"]),
        ("recommendation.made", "recommendation/1", ["source=review/elm", "text=Train all"]),
        (
            "action.agreed", "action/1",
            ["title=Train", "lead=not stated", "source=recommendation/1"]
        ),
        ("action.completion-claimed", "action/1", ["text=All trained"]),
        ("thing.reopened", "action/1", ["reason=It came back"]),
    ]

    /// The cells that say nothing of a date.
    private static let asked: [(report: any Report.Type, table: String, columns: [String])] = [
        (
            Section11Report.self, "Ratings",
            ["self_rating", "moderated_rating", "gap", "status"]
        ),
        (
            LearningLoopReport.self, "Where each chain stops",
            ["reached", "missing", "stopped"]
        ),
        (LearningLoopReport.self, "Each branch", ["thing", "reached", "missing", "status"]),
        (RecommendationsReport.self, "Recommendations", ["status", "overdue", "actions"]),
        (RecommendationsReport.self, "What came of them", ["title", "status"]),
        (AuditsReport.self, "Audits", ["status", "actions"]),
    ]

    private func ledger(_ events: [Event], on days: [Int]? = nil) throws -> Given {
        var given = Given()
        given.from("000", known: "2024-04-30")
        for (kind, thing, fields) in [
            ("organisation.admitted", "organisation/a", ["name=A", "category=statutory"]),
            (
                "standard-set.issued", "standard-set/a",
                [
                    "title=Standards", "edition=1", "scale.name=Scale", "scale.steps.1.value=0",
                    "scale.steps.2.value=1", "scale.steps.3.value=2", "scale.steps.4.value=3",
                    "standards.1.code=4", "standards.1.title=Training",
                ]
            ),
            (
                "audit.planned", "audit/1",
                ["title=Audit", "sort=section-11", "standards=standard-set/a"]
            ),
            (
                "response.requested", "response/1",
                ["audit=audit/1", "organisation=organisation/a", "standard=4"]
            ),
            ("review.incident-became-known", "review/elm", ["title=Elm"]),
        ] {
            try given.recordUnchecked(kind, thing, fields + ["effective=2023-01-01"])
        }
        for (place, event) in events.enumerated() {
            let from = days?[place] ?? event.days.lowerBound
            let to = days?[place] ?? event.days.upperBound
            try given.recordUnchecked(
                event.kind, event.thing,
                event.fields + [
                    from == to
                        ? "effective=2024-03-0\(from)"
                        : "effective=2024-03-0\(from)/2024-03-0\(to)"
                ])
        }
        return given
    }

    private static func choices(_ events: [Event]) -> [[Int]] {
        events.reduce([[]]) { all, event in
            all.flatMap { days in event.days.map { days + [$0] } }
        }
    }

    /// The cells that are asked about, by where they stand.
    private func cells(_ given: Given, on day: Int) throws -> [String: String] {
        var cells: [String: String] = [:]
        let picture = try given.picture(asAt: "2024-03-0\(day)")
        for (report, title, columns) in Self.asked {
            let page = try Asking(ReportArguments([], of: report)).page(of: picture)
            guard let table = page.table(title) else { continue }
            for row in table.rows {
                let thing = row[0].words.prefix { $0 != " " }
                for column in columns {
                    guard let at = table.columns.firstIndex(where: { $0.key == column }) else {
                        continue
                    }
                    cells["\(report.name), \(title): \(thing) \(column)"] = row[at].words
                }
            }
        }
        return cells
    }

    @Test(arguments: Seeds.kept([7, 11], fresh: 2))
    func `a cell is certain exactly where every day that the dates allow gives it`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed: seed)
        // Of one thing none may have happened before the one recorded before it: where dates leave
        // the order open, that of recording stands, which no exact day says.
        var ends: [String: Int] = [:]
        let events = Self.events.map { one in
            let from = ends[one.thing, default: 1] + chance.number(0...1)
            let days = from...(from + chance.number(0...1))
            ends[one.thing] = days.upperBound
            return Event(kind: one.kind, thing: one.thing, fields: one.fields, days: days)
        }
        let exact = try Self.choices(events).map { try ledger(events, on: $0) }
        let fuzzy = try ledger(events)
        for day in 1...8 {
            var values: [String: Set<String>] = [:]
            for one in exact {
                for (place, words) in try cells(one, on: day) {
                    values[place, default: []].insert(words)
                }
            }
            let told = try cells(fuzzy, on: day)
            #expect(Set(told.keys) == Set(values.keys), "seed \(seed), day \(day)")
            for (place, all) in values {
                let said = told[place] ?? "nothing"
                #expect(
                    all.count == 1 ? all.contains(said) : said.hasPrefix("cannot tell"),
                    "seed \(seed), day \(day), \(place): \(said) of \(all.sorted())")
            }
        }
    }
}
