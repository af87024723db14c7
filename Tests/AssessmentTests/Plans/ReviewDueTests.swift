import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let plan = fact(
    "plan/1", "plan.drafted", "title=Plan", "reviewDue=June 2021", "effective=June 2019")
private let keptUp = [
    fact("ledger/own", "ledger.opened", "title=Own", "origin=example.org/own"),
    fact("ledger/own", "ledger.kept", "keeper=Partnership Manager"),
]

private func isPast(_ entries: [Entry], on day: String) throws -> Answer? {
    let id = try ThingID(reading: "plan/1")
    let day = try #require(Day(iso: day))
    return Picture(try Given(entries).history, at: Cut(asAt: day)).told { world in
        world.one(Plan.self, id).flatMap { ReviewDue.isPast($0, in: world) }
    }.value ?? nil
}

@Test func `a review is past its date once its month is over`() throws {
    #expect(try isPast([plan], on: "2021-06-30") == .no)
    #expect(try isPast([plan], on: "2021-07-01") == .yes)
}

@Test func `beyond the end of the record nobody knows whether it was reviewed`() throws {
    let early = plan.known("2019-07-01")
    #expect(try isPast([early], on: "2021-07-01") == .cannotTell)
    #expect(try isPast(keptUp + [early], on: "2024-07-01") == .yes)
}

@Test func `a review that set no day, and a plan that was followed, have none to miss`() throws {
    let reviewed = fact("plan/1", "plan.reviewed", "outcome=Refreshed", "effective=2021-05-01")
    #expect(try isPast([plan, reviewed], on: "2021-07-01") == nil)
    let followed = fact(
        "plan/1", "thing.superseded", "successors=plan/2", "how=superseded",
        "effective=2021-05-01")
    #expect(try isPast([plan, followed], on: "2021-07-01") == nil)
}

@Test func `a paper is past its review until the next edition`() throws {
    let id = try ThingID(reading: "publication/x")
    func out(_ when: String, _ fields: String...) -> Entry {
        fields.reduce(
            fact("publication/x", "publication.published", "title=Agreement", "effective=\(when)")
        ) { $0.with($1) }
    }
    let first = out("June 2019", "reviewDue=June 2021")
    func isPast(_ entries: [Entry], on day: String) throws -> Answer? {
        let day = try #require(Day(iso: day))
        return Picture(try Given(entries).history, at: Cut(asAt: day)).told { world in
            world.one(Publication.self, id).flatMap { ReviewDue.isPast($0, in: world) }
        }.value ?? nil
    }
    #expect(try isPast([first], on: "2021-06-30") == .no)
    #expect(try isPast([first], on: "2021-07-01") == .yes)
    #expect(try isPast([first, out("December 2021")], on: "2022-07-01") == nil)
}
