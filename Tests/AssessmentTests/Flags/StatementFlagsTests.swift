import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

@Suite struct StaleDecisionTests {
    private let decided = [
        fact(
            "review/x", "review.incident-became-known", "title=X", "effective=1 December 2022"),
        fact("review/x", "review.decided", "outcome=no-lcspr", "effective=1 February 2023"),
        fact(
            "review/x", "review.decision-reversed", "decision=review/x#2", "outcome=lcspr",
            "effective=1 June 2023"),
    ]
    private let stale = fact(
        "publication/report", "inconsistency.noted", "title=The body keeps the old decision",
        "sort=stale-statement", "involves=review/x", "effective=1 January 2024")

    @Test func `a paper that still states a reversed decision is flagged`() throws {
        let given = try Given(decided + [stale])
        let breach = try #require(given.raises(StaleDecision.self).first)
        #expect(breach.thing.text == "review/x")
        #expect(breach.since == days("2024-01-01", "2024-01-01"))
        #expect(try given.flags(PastAsFuture.self) == [])
    }

    @Test func `the evidence has the decision and its reversal, each with its own date`() throws {
        let given = try Given(
            fact(
                "decision/x", "decision.taken", "body=Executive", "text=No audit",
                "effective=1 February 2023"),
            fact(
                "decision/x", "decision.reversed", "reason=new facts", "outcome=An audit",
                "effective=1 June 2023"),
            fact(
                "publication/report", "inconsistency.noted", "title=It keeps the old decision",
                "sort=stale-statement", "involves=decision/x", "effective=1 January 2024"))
        let evidence = try #require(given.raises(StaleDecision.self).first?.evidence.dropFirst())
        #expect(evidence.map(\.words) == ["the decision", "its reversal"])
        #expect(evidence.compactMap(\.when?.asWritten) == ["1 February 2023", "1 June 2023"])
    }

    @Test func `a reversal that every paper tells is not flagged, nor a note that was settled`()
        throws
    {
        #expect(try Given(decided).flags(StaleDecision.self) == [])
        let settled = fact(
            "publication/report", "inconsistency.resolved", "noted=publication/report#1",
            "resolution=A footnote was added", "effective=1 March 2024")
        #expect(try Given(decided + [stale, settled]).flags(StaleDecision.self) == [])
    }

    @Test func `a reversal that may not have happened yet cannot be told`() throws {
        let vague =
            Array(decided.dropLast()) + [
                fact(
                    "review/x", "review.decision-reversed", "decision=review/x#2", "outcome=lcspr",
                    "effective=2024")
            ]
        #expect(try Given(vague + [stale]).raises(StaleDecision.self).map(\.isCertain) == [false])
    }
}

@Suite struct PastAsFutureTests {
    private func planned(_ day: String, said: String) -> Entry {
        fact(
            "action/x", "progress.reported", "text=Away day", "state=planned", "planned=\(day)",
            "effective=\(said)")
    }

    @Test func `what was said to be to come though it was past is flagged`() throws {
        let given = try Given(planned("July 2023", said: "January 2024"))
        let breach = try #require(given.raises(PastAsFuture.self).first)
        #expect(
            breach.sentence
                == "Said on or after 1 January 2024 to be for July 2023, which was past.")
    }

    @Test func `a promise whose own day is not recorded may only be repeated by a paper`() throws {
        let repeated = fact(
            "action/x", "action.agreed", "title=Audit", "lead=not stated", "plan=plan/x",
            "due=Autumn 2019"
        ).known("2020-01-31")
        #expect(
            try Given(repeated).raises(PastAsFuture.self).map(\.doubt) == [
                "when it was promised is not recorded"
            ])
    }

    @Test func `what was agreed in the month of its date may have been past`() throws {
        func agreed(_ due: String) throws -> Given {
            try Given(
                fact(
                    "action/x", "action.agreed", "title=Audit", "lead=not stated", "plan=plan/x",
                    "due=\(due)", "effective=March 2024"))
        }
        #expect(
            try agreed("10 March 2024").raises(PastAsFuture.self).map(\.doubt)
                == ["the dates do not tell whether it was past by then"])
        let past = try #require(agreed("February 2024").raises(PastAsFuture.self).first)
        #expect(past.isCertain)
        #expect(past.since == days("2024-03-01", "2024-03-31"))
    }

    @Test func `a due date that was moved to one already past is flagged`() throws {
        let given = try Given(
            fact(
                "action/x", "action.agreed", "title=Audit", "lead=not stated", "plan=plan/x",
                "due=1 March 2023", "effective=1 January 2023"),
            fact(
                "action/x", "action.slipped", "to=1 May 2023", "reason=leave",
                "effective=1 June 2023"))
        #expect(try given.raises(PastAsFuture.self).count == 1)
    }

    @Test func `what is still to come, or may be, is not flagged`() throws {
        #expect(
            try Given(planned("March 2024", said: "January 2024")).flags(PastAsFuture.self) == [])
        #expect(try Given(planned("2023", said: "June 2023")).flags(PastAsFuture.self) == [])
        #expect(
            try Given(planned("July 2023", said: "by January 2024")).flags(PastAsFuture.self) == [])
    }

    @Test func `what may not have been said by the day cannot be told`() throws {
        let given = try Given(planned("July 2023", said: "2024"))
        #expect(try given.raises(PastAsFuture.self).map(\.isCertain) == [false])
    }
}

@Suite struct FutureEffectTests {
    private func delivered(_ day: String) -> Entry {
        fact(
            "training/x", "training.delivered", "title=Self-harm protocol", "effective=\(day)"
        )
        .known("2024-01-23")
    }

    @Test func `what is dated after the day it was made known is flagged`() throws {
        let given = try Given(delivered("October 2024"))
        let breach = try #require(given.raises(FutureEffect.self).first)
        #expect(breach.since == days("2024-01-23", "2024-01-23"))
        #expect(
            breach.sentence
                == "training.delivered is dated October 2024, after it was made known on "
                + "23 January 2024.")
    }

    @Test func `what may have happened by then, or was only settled, is not flagged`() throws {
        #expect(try Given(delivered("2024")).flags(FutureEffect.self) == [])
        let group = fact(
            "group/x", "group.established", "name=Group", "effective=from April 2025"
        ).known("2024-01-23")
        #expect(try Given(group).flags(FutureEffect.self) == [])
    }

    @Test func `a date that was put right to a day after it was recorded is flagged`() throws {
        let given = try Given(
            fact("review/x", "review.incident-became-known", "title=X", "effective=1 January 2024"),
            fact("review/x", "review.notified", "to=Panel", "effective=2 January 2024"),
            fact(
                "review/x", "event.corrected", "target=review/x#2", "right.1.field=effective",
                "right.1.value=5 June 2024", "reason=A misprint"))
        #expect(try given.raises(FutureEffect.self, asAt: "2024-07-01").count == 1)
    }

    @Test func `before it was known nothing is flagged`() throws {
        #expect(
            try Given(delivered("October 2024")).flags(FutureEffect.self, asAt: "2024-01-01") == [])
    }
}

@Suite struct ProposedGroupAtWorkTests {
    private let proposed = fact(
        "group/x", "group.proposed", "name=Strategic Group", "effective=1 March 2023")
    private let met = fact(
        "meeting/x", "meeting.held", "title=Strategic Group", "group=group/x",
        "on=1 November 2023", "effective=1 November 2023")

    @Test func `a group that is only proposed and met is flagged`() throws {
        let given = try Given(proposed, met)
        #expect(try given.flags(ProposedGroupAtWork.self) == ["group/x met"])
        #expect(
            try given.raises(ProposedGroupAtWork.self).map(\.since) == [
                days("2023-11-01", "2023-11-01")
            ])
    }

    @Test func `a group at work may meet, and a proposed one may not have met`() throws {
        let begun = fact(
            "group/x", "group.established", "name=Strategic Group", "effective=1 October 2023")
        #expect(try Given(proposed, begun, met).flags(ProposedGroupAtWork.self) == [])
        #expect(try Given(proposed).flags(ProposedGroupAtWork.self) == [])
    }

    @Test func `a group that may have been set up by then cannot be told`() throws {
        let begun = fact("group/x", "group.established", "name=Strategic Group", "effective=2024")
        #expect(
            try Given(proposed, begun, met).flags(ProposedGroupAtWork.self) == ["group/x met?"])
    }
}

@Suite struct EarlyPublicationTests {
    private let before = [
        fact(
            "review/x", "review.incident-became-known", "title=X", "effective=1 December 2022"),
        fact("review/x", "review.report-approved", "effective=1 March 2023"),
        fact("review/x", "review.publication-held", "reason=a trial", "effective=1 April 2023"),
    ]
    private func out(_ day: String) -> Entry {
        fact("review/x", "review.published", "effective=\(day)")
    }
    private func released(_ day: String) -> Entry {
        fact("review/x", "review.publication-released", "effective=\(day)")
    }

    @Test func `a review published while it was held back is flagged`() throws {
        #expect(
            try Given(before + [out("1 May 2023")]).flags(EarlyPublication.self) == ["review/x"])
        #expect(
            try Given(before + [out("1 May 2023"), released("1 June 2023")])
                .flags(EarlyPublication.self) == ["review/x"])
    }

    @Test func `a review published once it was released is not flagged`() throws {
        #expect(
            try Given(before + [released("May 2023"), out("May 2023")])
                .flags(EarlyPublication.self) == [])
        #expect(try Given(before).flags(EarlyPublication.self) == [])
    }

    @Test(arguments: [[0, 1, 2], [0, 2, 1], [2, 1, 0]])
    func `a release in the month of publication cannot be told, in whatever order recorded`(
        order: [Int]
    ) throws {
        let all = [before[2], released("May 2023"), out("10 May 2023")]
        #expect(
            try Given(before.prefix(2) + order.map { all[$0] }).flags(EarlyPublication.self)
                == ["review/x?"])
    }

    @Test func `where the dates do not tell which came first it cannot be told`() throws {
        #expect(
            try Given(before + [out("May 2023"), released("May 2023")])
                .flags(EarlyPublication.self) == ["review/x?"])
    }
}
