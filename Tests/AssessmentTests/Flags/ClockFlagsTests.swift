import Assessment
import Assurance
import Replay
import Testing
import Trials

private func meeting(_ name: String, _ day: String) -> Entry {
    fact(
        "meeting/\(name)", "meeting.held", "title=Meeting \(name)",
        "group=group/full-partnership", "on=\(day)", "effective=\(day)")
}

private func rule(_ name: String, _ fields: String...) -> Entry {
    fields.reduce(
        fact(
            "rule/\(name)", "rule.adopted", "text=A rule", "sort=governance", "governs=\(name)",
            "effective=2019-06-01")
    ) { $0.with($1) }
}
private let reporting = rule("chairs-decision", "body=group/full-partnership")
private let raising = rule("non-response-raised", "body=group/full-partnership")

@Suite struct UnreportedDecisionTests {
    private let decided = fact(
        "decision/x", "decision.taken", "body=Chair", "text=Paused the audit",
        "betweenMeetings=yes", "effective=1 February 2023")
    private func told(_ day: String) -> Entry {
        fact("decision/x", "decision.reported-back", "effective=\(day)")
    }

    @Test func `a decision not reported by the next meeting is flagged with its last day`() throws {
        let given = try Given(reporting, decided, meeting("one", "20 June 2023"))
        let breach = try #require(given.raises(UnreportedDecision.self).first)
        #expect(breach.since == days("2023-06-21", "2023-06-21"))
        #expect(
            breach.sentence
                == "Report the decision to the next meeting by Meeting one: not recorded as done.")
        #expect(
            breach.evidence.map(\.words) == [
                "decided", "it is not recorded as done", "rule/chairs-decision",
            ])
    }

    @Test func `a decision reported in time, or before any meeting came, is not flagged`() throws {
        #expect(try Given(reporting, decided).flags(UnreportedDecision.self) == [])
        #expect(
            try Given(reporting, decided, meeting("one", "20 June 2023"), told("19 June 2023"))
                .flags(UnreportedDecision.self) == [])
    }

    @Test func `where no rule asks for a report none is owed`() throws {
        #expect(
            try Given(decided, meeting("one", "20 June 2023")).flags(UnreportedDecision.self) == [])
    }

    @Test func `a report of which the day may lie after the meeting cannot be told`() throws {
        #expect(
            try Given(reporting, decided, meeting("one", "20 June 2023"), told("June 2023"))
                .flags(UnreportedDecision.self) == [
                    "decision/x chairs-decision rule/chairs-decision?"
                ])
    }
}

@Suite struct RatifiedDecisionTests {
    @Test func `a decision that the next meeting ratified was reported to it`() throws {
        let decided = fact(
            "decision/x", "decision.taken", "body=Chair", "text=Paused the audit",
            "betweenMeetings=yes", "effective=1 February 2023")
        let ratified = fact("decision/x", "decision.ratified", "meeting=meeting/one")
        let given = try Given(reporting, decided, meeting("one", "20 June 2023"), ratified)
        #expect(try given.flags(UnreportedDecision.self) == [])
    }
}

@Suite struct UnansweredRequestTests {
    private let answer = "request/x information-request"
    private let asked = fact(
        "request/x", "request.issued", "title=Figures", "to=organisation/trust",
        "due=31 March 2023", "effective=1 March 2023")
    private func answered(_ day: String) -> Entry {
        fact("request/x", "request.answered", "answer=wholly", "effective=\(day)")
    }

    @Test func `silence past its day is flagged, and again when no meeting heard of it`() throws {
        let given = try Given(raising, asked, meeting("one", "20 June 2023"))
        #expect(
            try given.flags(UnansweredRequest.self, asAt: "2023-04-15") == [answer])
        #expect(
            try given.flags(UnansweredRequest.self, asAt: "2023-07-01") == [
                answer, "request/x non-response-raised rule/non-response-raised",
            ])
    }

    @Test func `to note the silence late gives no time to raise it`() throws {
        let noted = fact(
            "request/x", "request.answered", "answer=not-answered", "effective=1 July 2023")
        let given = try Given(raising, asked, meeting("one", "20 June 2023"), noted)
        #expect(
            try given.flags(UnansweredRequest.self, asAt: "2023-07-10") == [
                answer, "request/x non-response-raised rule/non-response-raised",
            ])
    }

    @Test func `an answer in time is not flagged`() throws {
        let given = try Given(
            raising, asked, answered("31 March 2023"), meeting("one", "20 June 2023"))
        #expect(try given.flags(UnansweredRequest.self) == [])
    }

    @Test func `an answer of which the day may lie after the due day cannot be told`() throws {
        let given = try Given(asked, answered("spring 2023"))
        #expect(try given.flags(UnansweredRequest.self) == [answer + "?"])
    }
}

@Suite struct StalledDisputeTests {
    private let steps = rule(
        "dispute", "clockDays=84", "steps.1.stage=partners-meet", "steps.2.stage=arbitration",
        "steps.3.stage=determination", "steps.4.stage=enforcement")
    private let passed = [
        "dispute/x arbitration rule/dispute", "dispute/x partners-meet rule/dispute",
    ]
    private func raised(_ day: String) -> Entry {
        fact(
            "dispute/x", "dispute.raised", "title=Thresholds", "parties=Council", "parties=Trust",
            "effective=\(day)")
    }
    private func reached(_ stage: String) -> Entry {
        fact("dispute/x", "dispute.stage-reached", "stage=\(stage)", "effective=1 March 2024")
    }

    @Test func `a stage of the rule passed over is flagged`() throws {
        let given = try Given(steps, raised("1 February 2024"), reached("determination"))
        #expect(try given.flags(StalledDispute.self) == passed)
    }

    @Test func `without a rule nothing is passed over, and no age is too great`() throws {
        let given = try Given(raised("1 February 2022"), reached("determination"))
        #expect(try given.flags(StalledDispute.self) == [])
        let two = try Given(
            rule("dispute", "steps.1.stage=partners-meet", "steps.2.stage=determination"),
            raised("1 February 2022"), reached("determination"))
        #expect(try two.flags(StalledDispute.self) == ["dispute/x partners-meet rule/dispute"])
    }

    @Test func `a dispute determined without its stages passed them over`() throws {
        let ended = fact(
            "dispute/x", "dispute.ended", "how=determined", "effective=15 February 2024")
        let given = try Given(steps, raised("1 February 2024"), ended)
        #expect(try given.flags(StalledDispute.self) == passed)
    }

    @Test func `a stage was passed over since the first that comes after it`() throws {
        let determined = fact(
            "dispute/x", "dispute.stage-reached", "stage=determination",
            "effective=10 February 2024")
        let given = try Given(
            steps, raised("1 February 2024"), determined, reached("enforcement"))
        #expect(
            try given.raises(StalledDispute.self).map(\.since)
                == [days("2024-02-10", "2024-02-10"), days("2024-02-10", "2024-02-10")])
    }

    @Test func `a dispute open for longer than the rule gives is flagged until it is settled`()
        throws
    {
        let given = try Given(steps, raised("1 January 2024"))
        #expect(try given.flags(StalledDispute.self, asAt: "2024-03-25") == [])
        #expect(
            try given.flags(StalledDispute.self, asAt: "2024-03-26")
                == ["dispute/x dispute rule/dispute"])
        let settled = try given.taking(
            fact("dispute/x", "dispute.ended", "how=resolved", "effective=20 March 2024"))
        #expect(try settled.flags(StalledDispute.self) == [])
    }

    @Test func `a dispute raised on an uncertain day cannot be told to be long`() throws {
        let given = try Given(steps, raised("winter 2023"))
        #expect(
            try given.flags(StalledDispute.self, asAt: "2024-03-26")
                == ["dispute/x dispute rule/dispute?"])
    }
}

@Suite struct PassedReviewDateTests {
    private let plan = fact(
        "plan/x", "plan.drafted", "title=Plan", "reviewDue=March 2023", "effective=1 March 2021")
    private func reviewed(_ day: String) -> Entry {
        fact("plan/x", "plan.reviewed", "effective=\(day)")
    }

    @Test func `a review date that passed is flagged, also when the review came late`() throws {
        let given = try Given(plan)
        let breach = try #require(given.raises(PassedReviewDate.self).first)
        #expect(breach.sentence == "Review the plan by March 2023: not recorded as done.")
        let late = try given.taking(reviewed("30 April 2023"))
        #expect(
            try late.raises(PassedReviewDate.self).map(\.sentence) == [
                "Review the plan by March 2023: done 30 days late."
            ])
    }

    @Test func `another draft of an approved plan hides no review that was missed`() throws {
        let approved = fact("plan/x", "plan.approved", "body=Executive", "effective=1 April 2021")
        let redrafted = fact(
            "plan/x", "plan.drafted", "title=Plan", "reviewDue=March 2025",
            "effective=1 May 2023")
        #expect(try Given(plan, approved, redrafted).raises(PassedReviewDate.self).count == 1)
        #expect(try Given(plan, redrafted).raises(PassedReviewDate.self).isEmpty)
        let again = fact("plan/x", "plan.approved", "body=Executive", "effective=1 June 2023")
        #expect(
            try Given(plan, approved, redrafted, again).raises(PassedReviewDate.self)
                .map(\.sentence) == ["Review the plan by March 2023: done 62 days late."])
    }

    @Test func `a plan that was closed waits for no review`() throws {
        let approved = fact("plan/x", "plan.approved", "body=Executive", "effective=1 April 2021")
        let closed = fact("plan/x", "thing.closed", "effective=1 March 2023")
        #expect(try Given(plan, approved, closed).flags(PassedReviewDate.self) == [])
    }

    @Test func `a review in time is not flagged`() throws {
        #expect(try Given(plan, reviewed("March 2023")).flags(PassedReviewDate.self) == [])
        #expect(try Given(plan).flags(PassedReviewDate.self, asAt: "2023-03-31") == [])
    }

    @Test func `a review in a season across the date cannot be told`() throws {
        let doubts = try Given(plan, reviewed("spring 2023")).raises(PassedReviewDate.self)
        #expect(doubts.map(\.doubt) == ["the dates do not tell whether it was in time"])
    }
}

@Suite struct OwedStatementTests {
    private let owed = "inspection/x written-statement"
    private let asked = fact(
        "inspection/x", "inspection.statement-requested", "due=23 May 2024",
        "effective=1 February 2024")
    private let inspected = fact(
        "inspection/x", "inspection.reported", "title=Joint inspection", "sort=jtai",
        "effective=1 February 2024")
    private func sent(_ day: String) -> Entry {
        fact("inspection/x", "inspection.statement-answered", "step=submitted", "effective=\(day)")
    }

    @Test func `a statement is flagged once its day is past without it`() throws {
        let given = try Given(inspected, asked)
        #expect(try given.flags(OwedStatement.self, asAt: "2024-05-23") == [])
        #expect(
            try given.raises(OwedStatement.self, asAt: "2024-06-01").map(\.sentence) == [
                "Submit the written statement by 23 May 2024: not recorded as done."
            ])
    }

    @Test func `a statement that may have been returned cannot be told`() throws {
        let returned = fact(
            "inspection/x", "inspection.statement-answered", "step=returned",
            "effective=June 2024")
        let given = try Given(inspected, asked, sent("20 May 2024"), returned)
        #expect(try given.flags(OwedStatement.self, asAt: "2024-06-10") == [owed + "?"])
        #expect(try given.flags(OwedStatement.self, asAt: "2024-07-01") == [owed])
    }

    @Test func `a statement that was accepted had been submitted by then`() throws {
        func accepted(_ day: String) throws -> Given {
            try Given(
                inspected, asked,
                fact(
                    "inspection/x", "inspection.statement-answered", "step=accepted",
                    "effective=\(day)"))
        }
        #expect(
            try accepted("20 May 2024").flags(OwedStatement.self, asAt: "2024-07-01") == [])
        #expect(
            try accepted("20 June 2024").flags(OwedStatement.self, asAt: "2024-07-01")
                == [owed + "?"])
    }

    @Test
    func `a statement in time is not flagged, and one in the month of its day cannot be told`()
        throws
    {
        let given = try Given(inspected, asked)
        #expect(
            try given.taking(sent("23 May 2024")).flags(OwedStatement.self, asAt: "2024-06-01")
                == [])
        #expect(
            try given.taking(sent("May 2024")).flags(OwedStatement.self, asAt: "2024-06-01") == [
                owed + "?"
            ])
    }
}
