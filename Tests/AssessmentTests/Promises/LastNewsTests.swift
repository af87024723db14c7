import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"
private let agreed = fact(
    action, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/a", "effective=2023-01-15")

private func heard(_ facts: [Entry], asAt: String = "2024-02-01") throws -> [DateBounds?] {
    let id = try ThingID(reading: action)
    return try Given([agreed] + facts).told(asAt: asAt) { LastNews(of: id, in: $0)?.bounds }
}

@Test func `a thing is heard of when something is said of what is done about it`() throws {
    #expect(try heard([]) == [days("2023-01-15", "2023-01-15")])
    let progress = fact(action, "progress.reported", "text=Begun", "effective=2023-05-01")
    #expect(try heard([progress]) == [days("2023-05-01", "2023-05-01")])
    let asides = [
        fact(action, "note.added", "text=A note", "effective=2023-06-01"),
        fact(
            action, "name.changed", "to=Audit of all", "how=renamed", "effective=2023-06-02"),
    ]
    #expect(try heard([progress] + asides) == [days("2023-05-01", "2023-05-01")])
}

@Test func `it is heard of where another thing tells of it`() throws {
    let claim = fact(
        "peer-review/a", "peer-review.progress-claimed", "claim=1", "about=\(action)",
        "text=All are trained", "effective=2023-08-01")
    let other = fact(
        "peer-review/a", "peer-review.progress-claimed", "claim=2", "about=action/2",
        "text=All are trained", "effective=2023-09-01")
    #expect(try heard([claim, other]) == [days("2023-08-01", "2023-08-01")])
}

@Test func `what has no date is heard of when it is made known`() throws {
    let undated = fact(action, "progress.reported", "text=Begun").known("2023-07-31")
    #expect(try heard([undated]) == [days("2023-07-31", "2023-07-31")])
}

@Test func `of two that may be the last the bounds hold both`() throws {
    let facts = [
        fact(action, "progress.reported", "text=Begun", "effective=2023-05-01"),
        fact(action, "progress.reported", "text=More", "effective=2023"),
    ]
    #expect(try heard(facts) == [days("2023-05-01", "2023-12-31")])
}
