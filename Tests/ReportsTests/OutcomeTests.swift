import Assurance
import Reports
import Tables
import Testing

/// Each class of the one-year-on report, from the least that makes it.
@Suite struct OutcomeTests {
    @Test func `a promise of which nothing was recorded since is silent, notes or not`() throws {
        var year = try AuditedYear()
        #expect(try year.classed() == "Silent")
        try year.record("note.added", "action/a", "text=Asked for news", "effective=2023-01-10")
        #expect(try year.classed() == "Silent")
    }

    @Test func `with news and no more it is under way`() throws {
        var year = try AuditedYear()
        try year.record(
            "progress.reported", "action/a", "text=Half are trained", "state=continuing",
            "effective=2023-02-01")
        #expect(try year.classed() == "Under way")
    }

    @Test func `a claim is only a claim until it is checked`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        #expect(try year.classed() == "Claimed only")
        try year.record("thing.closed", "action/a", "effective=2023-03-05")
        #expect(try year.classed() == "Claimed only")
        #expect(try year.classed(asAt: "2023-02-28") == "Silent")
    }

    @Test func `checked and found true it is delivered, and stays so when it is closed`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2024-01-10")
        try year.record("action.completion-verified", "action/a", "effective=2024-01-20")
        try year.record("thing.closed", "action/a", "effective=2024-01-25")
        #expect(
            try year.classed(asAt: "2024-01-31") == "Delivered and verified; also late")
        try year.record(
            "thing.reopened", "action/a", "reason=Half had not come", "effective=2024-02-10")
        #expect(try year.classed(asAt: "2024-02-20") == "Slipped; also overdue; also reopened")
    }

    @Test func `a claim confirmed at the peer review counts as a check of what was said done`()
        throws
    {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        #expect(try year.classed() == "Claimed only")
        try year.record(
            "peer-review.progress-answered", "peer-review/a", "claim=a", "outcome=confirmed",
            "effective=2023-06-15")
        #expect(try year.classed() == "Delivered and verified")
        #expect(try !year.questions().contains { $0.contains("Nobody is recorded as having") })
    }

    @Test func `checked by whoever said so it is still only claimed`() throws {
        var year = try AuditedYear()
        try year.record(
            "action.completion-claimed", "action/a", "claimedBy=Training Lead",
            "effective=2023-03-01")
        try year.record(
            "action.completion-verified", "action/a", "verifiedBy=Training Lead",
            "effective=2023-03-02")
        #expect(try year.classed() == "Claimed only; also checked by whoever said so")
        #expect(
            try year.questions().contains {
                $0.contains("Only the role that said so checked it, on no recorded basis")
            })
        try year.record(
            "action.completion-verified", "action/a", "verifiedBy=QA Manager",
            "effective=2023-04-02")
        #expect(try year.classed() == "Delivered and verified")
    }

    @Test func `what the peer review found without evidence is not delivered, checked or not`()
        throws
    {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.record("action.completion-verified", "action/a", "effective=2023-03-02")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        #expect(try year.classed() == "Delivered and verified")
        try year.record(
            "peer-review.progress-answered", "peer-review/a", "claim=a", "outcome=not-evidenced",
            "effective=2023-06-15")
        #expect(try year.classed() == "Claimed only; also not evidenced at the peer review")
    }

    @Test func `of slipped, reworded and transferred the first is the class and the rest is named`()
        throws
    {
        var year = try AuditedYear()
        try year.record(
            "action.transferred", "action/a", "lead=Chief Officer", "effective=2022-10-01")
        #expect(try year.classed() == "Transferred")
        try year.record("wording.changed", "action/a", "to=Train some", "effective=2022-11-01")
        #expect(try year.classed() == "Reworded; also transferred")
        try year.record("action.slipped", "action/a", "to=2024-06-30", "effective=2022-12-01")
        #expect(try year.classed() == "Slipped; also reworded; also transferred")
        #expect(try year.classed(asAt: "2022-11-15") == "Reworded; also transferred")
    }

    @Test func `a date that passed without a claim is a slip too`() throws {
        var year = try AuditedYear()
        try year.record(
            "progress.reported", "action/a", "text=Half are trained", "state=continuing",
            "effective=2023-02-01")
        #expect(try year.classed(asAt: "2024-01-15") == "Slipped; also overdue")
    }

    @Test func `withdrawn, or superseded by nothing, it is dropped`() throws {
        var year = try AuditedYear()
        try year.record("thing.withdrawn", "action/a", "how=abandoned", "effective=2023-01-01")
        #expect(try year.classed() == "Dropped")
        var other = try AuditedYear()
        try other.record("thing.superseded", "action/a", "how=superseded", "effective=2023-01-01")
        #expect(try other.classed() == "Dropped")
    }

    @Test func `carried forward it is classed by what took its place, which is not counted twice`()
        throws
    {
        var year = try AuditedYear()
        try year.promise("action/b", "Train all officers by 2024", on: "2023-01-01")
        try year.record(
            "thing.superseded", "action/a", "successors=action/b", "how=carried-forward",
            "effective=2023-01-01")
        try year.record("action.completion-claimed", "action/b", "effective=2023-05-01")
        #expect(try year.classed() == "Claimed only; also carried forward")
        #expect(try year.page().table("Police: promises")?.rows.count == 1)
    }

    @Test func `where dates cannot tell the class is either of two`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=June 2023")
        #expect(
            try year.classed(asAt: "2023-06-15") == "cannot tell: either silent or claimed only")
        #expect(try year.classed() == "Claimed only")
    }

    @Test func `what was not yet known does not count`() throws {
        var year = try AuditedYear()
        year.given.from("002", known: "2023-09-01")
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        #expect(try year.classed(knownAt: "2023-08-31") == "Silent")
        #expect(try year.classed(knownAt: "2023-09-01") == "Claimed only")
    }
}
