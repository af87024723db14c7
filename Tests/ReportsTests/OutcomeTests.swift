import Assessment
import Assurance
import Replay
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
            try year.classed(asAt: "2024-01-31") == "Delivered and verified; also late by 10 days")
        try year.record(
            "thing.reopened", "action/a", "reason=Half had not come", "effective=2024-02-10")
        #expect(
            try year.classed(asAt: "2024-02-20")
                == "Slipped; also overdue by 51 days; also reopened")
    }

    @Test func `a claim confirmed at the peer review counts as a check of what was said done`()
        throws
    {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        #expect(try year.classed() == "Claimed only")
        try year.answerAtPeerReview("confirmed")
        #expect(
            try year.classed()
                == "Delivered and verified; also confirmed at the peer review of 15 June 2023")
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
        try year.answerAtPeerReview("not-evidenced")
        #expect(
            try year.classed()
                == "Claimed only; also not evidenced at the peer review of 15 June 2023")
    }

    @Test func `a later check outlives what the peer review found without evidence`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("not-evidenced")
        try year.record(
            "action.completion-claimed", "action/a", "claimedBy=Training Lead",
            "effective=2023-09-01")
        #expect(
            try year.classed(asAt: "2023-12-01")
                == "Claimed only; also not evidenced at the peer review of 15 June 2023")
        try year.record(
            "action.completion-verified", "action/a", "verifiedBy=Young Scrutineer",
            "effective=2023-10-01")
        #expect(
            try year.classed(asAt: "2023-12-01")
                == "Delivered and verified; also not evidenced at the peer review of 15 June 2023, "
                + "and shown since")
        #expect(
            try !year.questions(asAt: "2023-12-01").contains {
                $0.contains("No evidence was found")
            })
        let plain = try year.page(["plain=yes"], asAt: "2023-12-01").written(as: .text)
        #expect(
            plain.contains(
                "Nobody could show it. The Young Scrutineer checked on 1 October 2023, and found it "
                    + "done."))
    }

    @Test func `a check of which the dates cannot tell whether it came later outlives nothing`()
        throws
    {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("disputed")
        try year.record("action.completion-verified", "action/a", "effective=June 2023")
        #expect(
            try year.classed()
                == "Claimed only; also disputed at the peer review of 15 June 2023; also checked, "
                + "and the dates cannot tell whether before or after that")
    }

    @Test func `what the peers confirmed after the review is told by its own day`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("not-evidenced")
        try year.record(
            "peer-review.progress-answered", "peer-review/a", "claim=a", "outcome=confirmed",
            "effective=2023-11-01")
        #expect(
            try year.classed(asAt: "2023-12-01")
                == "Delivered and verified; also not evidenced at the peer review of 15 June 2023, "
                + "and shown since; also confirmed 1 November 2023, after the peer review of 15 June "
                + "2023")
    }

    @Test func `what the peers confirmed before it was opened again proves nothing since`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("confirmed")
        try year.record("thing.reopened", "action/a", "reason=Not so", "effective=2023-07-01")
        try year.record("action.completion-claimed", "action/a", "effective=2023-08-01")
        #expect(try year.classed(asAt: "2023-09-01").hasPrefix("Claimed only"))
    }

    @Test func `rated blue after its date it is late, as any claim is`() throws {
        var year = try AuditedYear()
        try year.record("action.rated", "action/a", "rating=blue", "effective=2024-01-08")
        #expect(try year.classed(asAt: "2024-01-31") == "Claimed only; also late by 8 days")
        #expect(
            try year.questions(asAt: "2024-01-31").contains {
                $0.contains("was rated blue, which says that it is done (8 January 2024)")
            })
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
        #expect(try year.classed(asAt: "2024-01-15") == "Slipped; also overdue by 15 days")
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
        #expect(try year.classed() == "Claimed only; also carried forward to action/b")
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

    @Test func `superseded it is no slip, and what took its place is named with how it stands`()
        throws
    {
        var year = try AuditedYear()
        try year.promise("action/a2", "Ask all children", due: "2023-03-31", on: "2022-06-21")
        try year.promise("action/b", "One action for all", due: "2023-04-01", on: "2022-10-01")
        try year.record("action.rated", "action/b", "rating=green", "effective=2023-01-10")
        try year.record(
            "thing.superseded", "action/a", "successors=action/b", "how=superseded",
            "reason=one action for all agencies", "effective=2023-01-01")
        #expect(
            try year.classed()
                == "Superseded by action/b (itself slipped; also overdue by 90 days)")
        #expect(
            try year.questions().contains {
                $0.contains("was superseded (1 January 2023) by action/b (itself slipped")
                    && $0.hasSuffix("Does the new promise cover this one?")
            })
        let plain = try year.page(["plain=yes"]).written(as: .text)
        #expect(
            plain.contains(
                "Something else took its place on 1 January 2023. The new promise is: “One action for "
                    + "all” (action/b)."))
        #expect(plain.contains("The date of the new one has passed too."))
    }
}
