import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"

private func agreed(_ due: String) -> Entry {
    fact(
        action, "action.agreed", "title=Tool", "lead=Lead-EH", "plan=plan/a", "due=\(due)",
        "effective=2019-01-15")
}

private func lateness<V: Equatable & Sendable>(
    _ facts: [Entry], asAt: String, _ question: (Lateness) -> V
) throws -> [V?] {
    try Given(facts).told(Action.self, action, asAt: asAt) { one, world in
        question(Lateness(of: one, in: world))
    }
}

@Test func `an open action is overdue after the latest day of its date`() throws {
    let january = [agreed("January 2020")]
    #expect(try lateness(january, asAt: "2020-01-31", \.isOverdue) == [.no])
    #expect(try lateness(january, asAt: "2020-02-01", \.isOverdue) == [.yes])
    #expect(try lateness(january, asAt: "2020-02-03", \.days) == [DayRange(least: 3, most: 3)])
    let done = january + [fact(action, "action.completion-claimed", "effective=2020-01-20")]
    #expect(try lateness(done, asAt: "2020-02-01", \.isOverdue) == [.no])
}

@Test func `an action with an open end is never overdue`() throws {
    #expect(
        try lateness([agreed("June 2019 and ongoing")], asAt: "2023-01-01", \.isWhollyOverdue)
            == [.some(nil)])
    #expect(
        try lateness([agreed("June 2019 and ongoing")], asAt: "2023-01-01", \.isOverdue) == [.no])
}

@Test func `each of several dates is overdue by itself`() throws {
    let two = [agreed("March 2020 and March 2021")]
    #expect(try lateness(two, asAt: "2020-06-01", \.isWhollyOverdue) == [.no])
    #expect(try lateness(two, asAt: "2020-06-01", \.past.count) == [1])
    #expect(try lateness(two, asAt: "2021-06-01", \.past.count) == [2])
    #expect(try lateness(two, asAt: "2020-06-01", \.since) == [days("2020-04-01", "2020-04-01")])
}

@Test func `beyond what the record reaches it cannot be told, and the days are the most`() throws {
    let facts = [agreed("2020-01-31").known("2020-02-10")]
    #expect(try lateness(facts, asAt: "2020-03-10", \.isOverdue) == [.yes])
    #expect(try lateness(facts, asAt: "2020-03-10", \.days) == [DayRange(least: 10, most: 39)])
    let early = [agreed("2020-01-31").known("2020-01-10")]
    #expect(try lateness(early, asAt: "2020-03-10", \.isOverdue) == [.cannotTell])
    #expect(
        try lateness(early + [kept.known("2020-01-11")], asAt: "2020-03-10", \.isOverdue) == [.yes])
}

@Test func `how late a completion was is told between two bounds`() throws {
    let done = fact(action, "action.completion-claimed", "effective=February 2022")
    let facts = [agreed("January 2020"), done]
    #expect(try lateness(facts, asAt: "2023-01-01", \.late) == [DayRange(least: 732, most: 759)])
    let undated = fact(action, "action.completion-claimed")
    #expect(
        try lateness([agreed("January 2020"), undated], asAt: "2024-03-02", \.late) == [.some(nil)])
}

@Test func `a date moved there and back, each within some months, may have moved once`() throws {
    let facts = [
        agreed("2020-12-31"),
        fact(action, "action.slipped", "to=2021-06-30", "effective=2020-03/2020-06"),
        fact(action, "action.slipped", "to=2020-12-31", "effective=2020-04/2020-07"),
    ]
    let told = try Given(facts).told(Action.self, action, asAt: "2020-05-01") { one, world in
        DueMove.all(of: one, in: world).count
    }
    #expect(Set(told.compactMap { $0 }) == [0, 1, 2])
}
