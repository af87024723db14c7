import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let made = fact("plan/x", "plan.drafted", "title=Plan", "effective=2019-06-01")
private let paper = made.known("2019-07-01")

private func last(_ entries: [Entry], knownAt: String? = nil) throws -> String? {
    try Given(entries).picture(asAt: "2024-06-01", knownAt: knownAt, isKept: false).horizon.last?
        .description
}

@Test func `the record reaches to the newest fact that was known`() throws {
    let later = fact("plan/x", "plan.approved", "body=Executive", "effective=2019-06-20")
        .known("2020-02-01")
    #expect(try last([paper, later]) == "2020-02-01")
    #expect(try last([later, paper]) == "2020-02-01")
    #expect(try last([paper, later], knownAt: "2019-12-31") == "2019-07-01")
}

@Test func `corrections, notes and facts about the ledger carry the record no further`() throws {
    let more = [
        fact("plan/x", "note.added", "text=Seen"),
        fact("plan/x", "event.retracted", "target=plan/x#1", "reason=twice"),
        fact("ledger/own", "ledger.opened", "title=Own", "origin=own", "key=own+0+0"),
    ]
    for one in more { #expect(try last([paper, one]) == "2019-07-01", "\(one.kind)") }
}

@Test func `a ledger that is kept up reaches as far as is asked, until it is kept up no more`()
    throws
{
    let keeping = kept.known("2019-08-01")
    #expect(try last([paper, keeping]) == nil)
    let ended = fact("ledger/x", "ledger.kept", "kept=no").known("2021-01-01")
    #expect(try last([paper, keeping, ended]) == "2019-07-01")
    #expect(try last([paper, keeping, ended], knownAt: "2020-12-31") == nil)
}

@Test func `nothing is missed beyond the end of the record, and nothing is in time either`() throws
{
    let asked = fact(
        "request/x", "request.issued", "title=Figures", "to=organisation/trust",
        "due=31 March 2023", "effective=1 March 2023"
    ).known("2023-03-02")
    let other = made.known("2023-04-01")
    func states(_ entries: Entry..., asAt: String) throws -> [[ClockState]] {
        InformationRequestClock.readings(
            in: try Given(entries).picture(asAt: asAt, isKept: false)
        ).map(\.states)
    }
    #expect(try states(asked, asAt: "2023-03-31") == [[.running]])
    #expect(try states(asked, asAt: "2023-04-01") == [[.notKnown]])
    #expect(try states(asked, other, asAt: "2023-04-01") == [[.missed]])
    let answered = fact(
        "request/x", "request.answered", "answer=wholly", "effective=30 March 2023"
    ).known("2023-03-30")
    #expect(try states(asked, answered, asAt: "2023-12-31") == [[.met]])
}
