import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let audit = "audit/s11"
private let planned = fact(
    audit, "audit.planned", "title=Section 11", "sort=section-11", "period=2023",
    "effective=2023-01-01")

private func stage(_ stage: String, _ on: String) -> Entry {
    fact(audit, "audit.stage-reached", "stage=\(stage)", "effective=\(on)")
}

private let reported = fact(audit, "audit.reported", "effective=2024-03-01")
private let closed = fact(audit, "thing.closed", "effective=2024-06-01")

private func close(_ facts: [Entry], asAt: String = "2025-01-01") throws -> [String] {
    let given = try Given([planned] + facts)
    let day = try #require(Day(iso: asAt))
    let told = Picture(given.history, at: Cut(asAt: day)).told { world in
        world.all(Audit.self).first.flatMap { AuditClose(of: $0, in: world) }
    }
    return told.values.map { close in close.map { "\($0.bounds)" } ?? "open" }
}

@Test func `a cycle closes when its actions are agreed, else at its own end, else when reported`()
    throws
{
    #expect(try close([reported]) == ["2024-03-01"])
    #expect(try close([reported, closed]) == ["2024-06-01"])
    #expect(try close([reported, stage("actions-agreed", "2024-04-01"), closed]) == ["2024-04-01"])
}

@Test func `an end that comes after the follow-up is not the close that it counts from`() throws {
    let held = stage("follow-up-held", "2024-05-01")
    #expect(try close([reported, held, closed]) == ["2024-03-01"])
    #expect(
        try close([reported, closed, stage("follow-up-held", "2024-07-01")]) == ["2024-06-01"])
}

@Test func `a cycle without a dated step closes with its period, once that is past`() throws {
    #expect(try close([], asAt: "2023-12-31") == ["open"])
    #expect(try close([], asAt: "2024-01-01") == ["2023-12-31"])
}

@Test func `a step that may not have happened yet leaves two closes`() throws {
    let vague = fact(audit, "thing.closed", "effective=2024")
    #expect(
        try close([reported, vague], asAt: "2024-06-30") == ["2024-03-01", "2024-01-01/2024-06-30"])
}
