import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let known = fact(
    "review/x", "review.incident-became-known", "title=X", "effective=1 December 2023")
private let decided = fact(
    "review/x", "review.decided", "outcome=lcspr", "effective=1 February 2024")
private func published(_ day: String) -> Entry {
    fact("review/x", "review.published", "effective=\(day)")
}
private func withdrawn(_ day: String) -> Entry {
    fact("review/x", "thing.withdrawn", "effective=\(day)")
}
private let threeMonths = fact(
    "rule/own", "rule.adopted", "sort=governance", "text=Sooner", "governs=review-published",
    "clockDays=3", "clockUnit=months", "effective=2020-01-01")

@Test func `a review is published in the time of guidance, beside the duty of the act`() throws {
    let open = try Given(known, decided)
    let reading = try open.reading(of: ReviewPublishedClock.self, asAt: "2024-08-01")
    #expect(reading.state == .running)
    #expect(reading.lastDay == "2024-08-01")
    #expect(reading.rule.national?.edition?.id.text == "england/edition/wt-2023")
    #expect(reading.rule.duties.map(\.provision) == ["section 16F"])
    #expect(try open.reading(of: ReviewPublishedClock.self, asAt: "2024-08-02").state == .missed)
    let out = try open.taking(published("July 2024"))
    #expect(try out.reading(of: ReviewPublishedClock.self, asAt: "2024-12-01").state == .met)
    let perhaps = try open.taking(published("summer 2024"))
    #expect(
        try perhaps.reading(of: ReviewPublishedClock.self, asAt: "2024-12-01").isMissed
            == .cannotTell)
}

@Test func `a review that the partnership decided to hold is published by its own rule too`() throws
{
    let given = try Given(threeMonths, known, decided, published("1 June 2024"))
    let all = try given.readings(of: ReviewPublishedClock.self, asAt: "2024-12-01")
    #expect(all.map(\.rule.name) == ["england/rule/review-published", "rule/own"])
    #expect(all.map(\.state) == [.met, .missed])
}

@Test func `where it was decided to hold no review none is published`() throws {
    let none = fact(
        "review/x", "review.decided", "outcome=no-lcspr", "effective=1 February 2024")
    #expect(
        try Given(threeMonths, known, none)
            .readings(of: ReviewPublishedClock.self, asAt: "2024-12-01").isEmpty)
}

@Test func `a publication held back says so`() throws {
    let given = try Given(
        known, decided,
        fact("review/x", "review.publication-held", "reason=a trial", "effective=1 March 2024"))
    let reading = try given.reading(of: ReviewPublishedClock.self, asAt: "2024-04-01")
    #expect(reading.task.words == "Publish the review (held back: a trial)")
}

@Test(arguments: [
    ("1 March 2025", [ClockState.missed]), ("2 May 2025", [.met]),
    ("spring 2025", [.met, .missed]),
])
func `a review is kept public for a year`(day: String, states: [ClockState]) throws {
    let given = try Given(known, decided, published("1 May 2024"), withdrawn(day))
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2025-12-31").states == states)
}

@Test func `a review that nobody withdrew is met once the year has passed`() throws {
    let given = try Given(known, decided, published("1 May 2024"))
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2025-04-30").state == .running)
    #expect(try given.reading(of: KeptPublicClock.self, asAt: "2025-05-01").state == .met)
}

@Test func `a report is sent before it is published, counted back from the day it came out`() throws
{
    func sent(_ day: String) throws -> ClockReading {
        try Given(known, decided, published("15 March 2024").with("sentToPanel=\(day)"))
            .reading(of: ReportSentBeforePublicationClock.self, asAt: "2024-12-01")
    }
    #expect(try sent("6 March 2024").lastDay == "2024-03-06")
    #expect(try sent("6 March 2024").state == .met)
    #expect(try sent("7 March 2024").isMissed == .cannotTell)
    #expect(try sent("7 March 2024").rule.national?.modification != nil)
}

@Test func `where a decision may have been reversed it cannot be told whether the clock runs`()
    throws
{
    let reversed = fact(
        "review/x", "review.decision-reversed", "decision=review/x#2", "outcome=no-lcspr",
        "effective=2024")
    let given = try Given(known, decided, reversed)
    let reading = try given.reading(of: ReviewPublishedClock.self, asAt: "2024-09-01")
    #expect(reading.isMissed == .cannotTell)
}
