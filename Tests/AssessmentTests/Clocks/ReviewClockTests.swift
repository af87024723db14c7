import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let known = fact(
    "review/x", "review.incident-became-known", "title=X", "effective=1 December 2022")
private let decided = fact(
    "review/x", "review.decided", "outcome=lcspr", "effective=1 February 2023")
private func published(_ day: String) -> Entry {
    fact("review/x", "review.published", "effective=\(day)")
}
private func withdrawn(_ day: String) -> Entry {
    fact("review/x", "thing.withdrawn", "effective=\(day)")
}
private let sixMonths = fact(
    "rule/own", "rule.adopted", "sort=governance", "text=A review is published within six months",
    "clock=review-published", "clockDays=6", "clockUnit=months", "effective=2020-01-01")

@Test func `a review to be published has no limit unless the ledger's rule gives one`() throws {
    let open = try Given(known, decided)
    #expect(try open.reading(of: ReviewPublishedClock.self, asAt: "2024-01-01").state == .running)
    let limited = try Given(sixMonths, known, decided)
    let reading = try limited.reading(of: ReviewPublishedClock.self, asAt: "2024-01-01")
    #expect(reading.lastDay == "2023-08-01")
    #expect(reading.state == .missed)
    let out = try limited.taking(published("July 2023"))
    #expect(try out.reading(of: ReviewPublishedClock.self, asAt: "2024-01-01").state == .met)
    let perhaps = try limited.taking(published("summer 2023"))
    #expect(
        try perhaps.reading(of: ReviewPublishedClock.self, asAt: "2024-01-01").isMissed
            == .cannotTell)
}

@Test func `a publication held back says so`() throws {
    let given = try Given(
        known, decided,
        fact("review/x", "review.publication-held", "reason=a trial", "effective=1 March 2023"))
    let reading = try given.reading(of: ReviewPublishedClock.self, asAt: "2024-01-01")
    #expect(reading.task == "Publish the review (held back: a trial)")
}

@Test(arguments: [
    ("1 March 2024", [ClockState.missed]), ("2 May 2024", [.met]),
    ("spring 2024", [.met, .missed]),
])
func `a review is kept public for a year`(day: String, states: [ClockState]) throws {
    let given = try Given(known, decided, published("1 May 2023"), withdrawn(day))
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2024-12-31").states == states)
}

@Test func `a review that nobody withdrew is met once the year has passed`() throws {
    let given = try Given(known, decided, published("1 May 2023"))
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2024-04-30").state == .running)
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2024-05-01").state == .met)
}

@Test func `where a decision may have been reversed it cannot be told whether the clock runs`()
    throws
{
    let reversed = fact(
        "review/x", "review.decision-reversed", "decision=review/x#3", "outcome=no-lcspr",
        "effective=2023")
    let given = try Given(sixMonths, known, decided, reversed)
    let reading = try given.reading(of: ReviewPublishedClock.self, asAt: "2023-09-01")
    #expect(reading.isMissed == .cannotTell)
}
