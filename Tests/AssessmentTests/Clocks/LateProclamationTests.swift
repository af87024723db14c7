import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// The last day of the one run of a clock, asked for a day as known at the end of another.
private func lastDay(
    _ clock: any Clock.Type, _ entries: [Entry], by rule: String, knownOn day: String
) throws -> String {
    let picture = try Given(entries).picture(asAt: "2022-09-09", knownAt: day)
    let all = clock.readings(in: picture).filter { $0.rule.name == rule }
    #expect(all.map(\.state) == [.running])
    return try #require(all.first).lastDay
}

@Test(arguments: [("2022-09-09", "2022-10-11"), ("2022-09-12", "2022-10-12")])
func `a national clock running on 9 September 2022 ends later as known on the 12th`(
    known: String, last: String
) throws {
    let inspected = [
        fact(
            "inspection/x", "inspection.reported", "title=Joint inspection", "sort=jtai",
            "effective=4 July 2022"),
        fact(
            "inspection/x", "inspection.statement-requested", "received=4 July 2022",
            "effective=4 July 2022"),
    ].map { $0.known("2022-07-05") }
    #expect(
        try lastDay(
            WrittenStatementClock.self, inspected, by: "england/rule/written-statement",
            knownOn: known) == last)
}

@Test(arguments: [("2022-09-09", "2022-09-21"), ("2022-09-12", "2022-09-22")])
func `so does a clock of the partnership's own, for the holiday is everybody's`(
    known: String, last: String
) throws {
    let entries = [
        fact(
            "rule/own", "rule.adopted", "text=Ten days", "sort=governance",
            "governs=notification", "clockDays=10", "clockUnit=working-days",
            "effective=2020-01-01"
        ).known("2020-01-02"),
        fact(
            "review/x", "review.incident-became-known", "title=X", "awareOn=2022-09-07",
            "effective=2022-09-07"
        ).known("2022-09-08"),
    ]
    #expect(
        try lastDay(NotificationClock.self, entries, by: "rule/own", knownOn: known) == last)
}
