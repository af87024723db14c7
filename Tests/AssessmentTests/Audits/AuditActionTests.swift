import Assessment
import Assurance
import Replay
import Testing
import Trials

private func action(_ name: String, _ source: String) -> Entry {
    fact(
        "action/\(name)", "action.agreed", "title=\(name)", "lead=Lead-EH", "source=\(source)",
        "effective=2023-07-01")
}

private let audit = [
    fact(
        "audit/a", "audit.planned", "title=Audit", "sort=section-11", "effective=2023-01-01"),
    fact(
        "response/a", "response.requested", "audit=audit/a", "organisation=organisation/police",
        "standard=S1", "effective=2023-02-01"),
    fact(
        "finding/a", "finding.recorded", "source=audit/a", "sort=to-improve", "text=Records",
        "organisation=organisation/health", "effective=2023-03-01"),
    fact(
        "recommendation/a", "recommendation.made", "source=audit/a", "text=Train",
        "effective=2023-03-01"),
]

private func serving(_ facts: [Entry]) throws -> [[String]] {
    let id = try ThingID(reading: "audit/a")
    return try Given(audit + facts).told(asAt: "2024-01-01") { world in
        AuditActions(of: id, in: world).served.map { one in
            ([one.action.text] + one.organisations.map(\.text) + one.standards)
                .joined(separator: " ")
        }
    }
}

@Test func `an action answers an audit by itself, its answers, findings and recommendations`()
    throws
{
    #expect(
        try serving([
            action("1", "audit/a"), action("2", "response/a"), action("3", "finding/a"),
            action("4", "recommendation/a"), action("5", "audit/b"),
        ]) == [
            [
                "action/1", "action/2 organisation/police S1", "action/3 organisation/health",
                "action/4",
            ]
        ])
}

@Test func `what only carries an action on is left to it`() throws {
    let carried = fact(
        "action/1", "thing.superseded", "successors=action/2", "how=carried-forward",
        "effective=2023-10-01")
    #expect(
        try serving([action("1", "audit/a"), action("2", "audit/a"), carried]) == [["action/1"]])
}
