import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let audit = "audit/s11"
private let planned = fact(
    audit, "audit.planned", "title=Section 11", "sort=section-11", "effective=2023-01-01")

private func asked(_ standard: String, due: String?) -> Entry {
    let entry = fact(
        "response/police/\(standard)", "response.requested", "audit=\(audit)",
        "organisation=organisation/police", "standard=\(standard)", "effective=2023-03-01")
    return due.map { entry.with("due=\($0)") } ?? entry
}

private func returned(_ standard: String, _ on: String) -> Entry {
    fact("response/police/\(standard)", "response.submitted", "rating=2", "effective=\(on)")
}

private func missed(_ facts: [Entry], asAt: String) throws -> [[Answer]?] {
    try Given([planned] + facts).told(Audit.self, audit, asAt: asAt) { one, world in
        AuditReturn.all(of: one, in: world).map(\.isMissed)
    }
}

@Test func `a return is whole when every standard has an answer, and missed from the day after`()
    throws
{
    let two = [asked("1", due: "2023-05-31"), asked("2", due: "2023-05-31")]
    #expect(try missed(two, asAt: "2023-05-31") == [[.no]])
    #expect(try missed(two + [returned("1", "2023-05-01")], asAt: "2023-06-01") == [[.yes]])
    let whole = two + [returned("1", "2023-05-01"), returned("2", "2023-05-30")]
    #expect(try missed(whole, asAt: "2023-06-01") == [[.no]])
}

@Test func `each day by which it was asked for is a return of its own`() throws {
    let two = [asked("1", due: "2023-05-31"), asked("2", due: "2023-09-30")]
    #expect(try missed(two, asAt: "2023-06-01") == [[.yes, .no]])
}

@Test func `without a day nothing is missed until it is noted that none came`() throws {
    #expect(try missed([asked("1", due: nil)], asAt: "2023-12-01") == [[.no]])
    let noted = fact("response/police/1", "response.not-returned", "effective=2023-06-01")
    #expect(try missed([asked("1", due: nil), noted], asAt: "2023-12-01") == [[.yes]])
}
