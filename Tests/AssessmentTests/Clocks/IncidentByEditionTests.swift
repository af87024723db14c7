import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// One incident, at one time: notified eight working days after it became known, its rapid review
/// done after twenty-four, and its report published seven months after the decision.
private struct Incident: Sendable, CustomTestStringConvertible {
    let when: String
    let aware: String
    let notified: String
    let reviewed: String
    let decided: String
    let published: String
    /// When the area's own arrangements began; nil where that is not recorded.
    var began: String?

    var testDescription: String { when }

    var facts: [Entry] {
        [
            fact(
                "review/x", "review.incident-became-known", "title=X", "sort=serious-incident",
                "awareOn=\(aware)", "effective=\(aware)"),
            fact(
                "review/x", "review.notified", "to=them", "told=panel", "told=partners",
                "effective=\(notified)"),
            fact("review/x", "review.rapid-review-completed", "effective=\(reviewed)"),
            fact("review/x", "review.decided", "outcome=lcspr", "effective=\(decided)"),
            fact("review/x", "review.published", "effective=\(published)"),
        ]
            + (began.map { [fact("ledger/x", "ledger.arrangements-began", "effective=\($0)")] }
                ?? [])
    }
}

private let spring2018 = Incident(
    when: "2018, before the act", aware: "2018-05-14", notified: "2018-05-24",
    reviewed: "2018-06-18", decided: "2018-06-19", published: "2019-01-21")
private func spring2019(_ when: String, began: String?) -> Incident {
    Incident(
        when: "2019, \(when)", aware: "2019-05-13", notified: "2019-05-23",
        reviewed: "2019-06-17", decided: "2019-06-18", published: "2020-01-20", began: began)
}
private let march2020 = Incident(
    when: "March 2020", aware: "2020-03-16", notified: "2020-03-26", reviewed: "2020-04-21",
    decided: "2020-04-22", published: "2020-11-23")
private let spring2023 = Incident(
    when: "2023", aware: "2023-02-13", notified: "2023-02-23", reviewed: "2023-03-17",
    decided: "2023-03-20", published: "2023-10-20")
private let winter2024 = Incident(
    when: "2024, by the edition of December 2023", aware: "2024-01-08", notified: "2024-01-18",
    reviewed: "2024-02-09", decided: "2024-02-12", published: "2024-09-12")
private let spring2026 = Incident(
    when: "2026", aware: "2026-04-13", notified: "2026-04-23", reviewed: "2026-05-18",
    decided: "2026-05-19", published: "2026-12-21")

private let clocks: [any Clock.Type] = [
    NotificationClock.self, PartnersToldClock.self, RapidReviewClock.self,
    ReviewPublishedClock.self,
]

/// Each run, with the edition by which it goes and how it stands: `rapid-review panel-2019 missed`.
private func answers(_ incident: Incident) throws -> [String] {
    let picture = try Given(incident.facts).picture(asAt: "2028-01-03")
    return clocks.flatMap { $0.readings(in: picture) }.map { reading in
        let edition = reading.rule.national?.edition?.id.name.split(separator: "/").last ?? "none"
        let states = reading.states.map(\.rawValue).joined(separator: " or ")
        return "\(reading.clock.rawValue) \(edition) \(states)"
    }
}

@Test(arguments: [
    (
        spring2018,
        [
            "notification wt-2015 done", "partners-told wt-2015 done",
            "review-published wt-2015 done",
        ]
    ),
    (
        spring2019("where its own arrangements had begun", began: "2019-02-04"),
        [
            "notification wt-2018 missed", "partners-told wt-2018 missed",
            "rapid-review panel-2019 missed", "review-published wt-2018 missed",
        ]
    ),
    (
        spring2019("where they had not", began: "2019-09-02"),
        [
            "notification children-act-2004 done", "partners-told wt-2015 done",
            "rapid-review panel-2019 missed", "review-published children-act-2004 done",
        ]
    ),
    (
        spring2019("where nobody says", began: nil),
        [
            "notification wt-2018 met or missed", "partners-told wt-2018 met or missed",
            "rapid-review panel-2019 missed", "review-published wt-2018 met or missed",
        ]
    ),
    (
        march2020,
        [
            "notification wt-2018 missed", "partners-told wt-2018 missed",
            "rapid-review panel-2019 met or missed", "review-published wt-2018 met or missed",
        ]
    ),
    (
        spring2023,
        [
            "notification wt-2018 missed", "partners-told wt-2018 missed",
            "rapid-review panel-2022 missed", "review-published wt-2018 met or missed",
        ]
    ),
    (
        winter2024,
        [
            "notification wt-2023 missed", "partners-told wt-2023 missed",
            "rapid-review panel-2022 missed", "review-published wt-2023 missed",
        ]
    ),
    (
        spring2026,
        [
            "notification wt-2026 met or missed", "partners-told wt-2026 met or missed",
            "rapid-review panel-2025 missed", "review-published wt-2026 met or missed",
        ]
    ),
])
private func `one incident is judged by the editions of its own time and area`(
    incident: Incident, expected: [String]
) throws {
    #expect(try answers(incident) == expected)
}

@Test func `how late it was is said in working days, with the duty beside the number of days`()
    throws
{
    let given = try Given(winter2024.facts)
    let reading = try given.reading(of: NotificationClock.self, asAt: "2024-06-01")
    #expect(reading.late?.description == "3 days late")
    #expect(reading.countsWorkingDays)
    #expect(reading.rule.national?.isLaw == false)
    #expect(reading.rule.duties.map(\.isLaw) == [true])
}

@Test func `why it cannot be told is said: relaxed, not found, or perhaps not in force`() throws {
    func doubts(_ incident: Incident, _ clock: any Clock.Type) throws -> Rule? {
        try Given(incident.facts).reading(of: clock, asAt: "2028-01-03").rule.national
    }
    #expect(try doubts(march2020, RapidReviewClock.self)?.modification?.fact.effect == .relaxed)
    #expect(try doubts(spring2026, NotificationClock.self)?.confidence == .notFound)
    #expect(
        try doubts(spring2019("where nobody says", began: nil), NotificationClock.self)?.inForce
            == .cannotTell)
    let flagged = try Given(spring2026.facts).raises(LateNotification.self, asAt: "2028-01-03")
    #expect(
        flagged.map(\.doubt)
            == Array(repeating: "what this edition of the rule says was not found", count: 2))
}

@Test func `where two editions of one rule may hold there is one run, of which it cannot be told`()
    throws
{
    let incident = fact(
        "review/x", "review.incident-became-known", "title=X", "awareOn=2022-09-14",
        "effective=2022-09-14")
    let reading = try Given(incident).reading(of: RapidReviewClock.self, asAt: "2023-06-01")
    #expect(reading.isMissed == .cannotTell)
}
