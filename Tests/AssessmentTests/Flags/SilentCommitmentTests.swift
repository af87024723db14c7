import Assessment
import Assurance
import Replay
import Testing
import Trials

@Suite struct SilentCommitmentTests {
    private let rule = fact(
        "rule/silence", "rule.adopted", "text=Something is heard every six months",
        "sort=stated", "governs=silence", "clockDays=6", "clockUnit=months",
        "effective=1 January 2019")
    private let theme = fact(
        "scrutiny/x", "scrutiny.theme-chosen", "title=Adultification", "effective=1 June 2022")
    private func promised(_ day: String) -> Entry {
        fact(
            "scrutiny/x", "scrutiny.commitment-made", "body=Executive", "text=Set up a task group",
            "related=group/x", "effective=\(day)")
    }
    private let heard = fact(
        "scrutiny/x", "progress.reported", "text=It met", "state=continuing", "related=group/x",
        "effective=1 January 2024")

    @Test func `a commitment of which nothing is heard for six months is flagged`() throws {
        let given = try Given(theme, promised("1 March 2023"), rule)
        #expect(try given.raises(SilentCommitment.self, asAt: "2023-09-01").isEmpty)
        let breach = try #require(given.raises(SilentCommitment.self, asAt: "2023-09-02").first)
        #expect(breach.since == days("2023-09-02", "2023-09-02"))
        #expect(
            breach.sentence == "Nothing is recorded for 6 months of the commitment of Executive: "
                + "Set up a task group.")
    }

    @Test func `one that was heard of, or whose group was, is not flagged`() throws {
        let given = try Given(theme, promised("1 March 2023"), rule)
        #expect(try given.taking(heard).flags(SilentCommitment.self) == [])
        let group = fact(
            "group/x", "group.established", "name=Task group", "effective=1 February 2024")
        #expect(try given.taking(group).flags(SilentCommitment.self) == [])
    }

    @Test func `a commitment of an uncertain day cannot be told to be silent`() throws {
        let given = try Given(theme, promised("2023"), rule)
        #expect(
            try given.raises(SilentCommitment.self, asAt: "2023-12-31").map(\.isCertain) == [false])
    }

    @Test func `the latest that was heard counts, whatever was recorded last`() throws {
        let agreed = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x",
            "effective=1 March 2023")
        func noted(_ day: String) -> Entry {
            fact("action/x", "progress.reported", "text=Under way", "effective=\(day)")
        }
        #expect(
            try Given(agreed, noted("1 December 2023"), noted("2023"), rule)
                .flags(SilentCommitment.self) == [])
        #expect(
            try Given(agreed, noted("1 August 2023"), noted("2023"), rule)
                .flags(SilentCommitment.self) == ["action/x?"])
    }

    @Test func `an action without a date was heard of when it was made known`() throws {
        let known = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x"
        ).known("2023-09-30")
        #expect(try Given(known, rule, kept).flags(SilentCommitment.self, asAt: "2024-03-30") == [])
        #expect(
            try Given(known, rule, kept).flags(SilentCommitment.self, asAt: "2024-03-31") == [
                "action/x"
            ])
    }

    @Test func `an open action that is not overdue is flagged when nothing is heard of it`() throws
    {
        let agreed = fact(
            "action/x", "action.agreed", "title=Refresh the policy", "lead=not stated",
            "plan=plan/x", "effective=1 March 2023")
        #expect(try Given(agreed, rule).flags(SilentCommitment.self) == ["action/x"])
        #expect(
            try Given(agreed.with("due=31 March 2023"), rule).flags(SilentCommitment.self) == [])
    }

    @Test func `without a rule of the partnership's own no silence is too long`() throws {
        #expect(try Given(theme, promised("1 March 2023")).flags(SilentCommitment.self) == [])
        let disowned = fact(
            "rule/silence", "rule.adopted", "text=Not ours", "sort=stated", "governs=silence",
            "ours=no",
            "effective=1 January 2019")
        #expect(
            try Given(theme, promised("1 March 2023"), disowned).flags(SilentCommitment.self) == [])
    }

    @Test func `what a peer review or a meeting looked at was heard of`() throws {
        let agreed = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x",
            "effective=1 March 2023")
        let claim = fact(
            "peer-review/x", "peer-review.progress-claimed", "claim=1", "about=action/x",
            "text=It is used", "effective=1 January 2024")
        #expect(try Given(agreed, rule).flags(SilentCommitment.self) == ["action/x"])
        #expect(try Given(agreed, claim, rule).flags(SilentCommitment.self) == [])
        let item = fact(
            "meeting/x", "meeting.item-considered", "item=Refresh", "related=action/x",
            "outcome=discussed",
            "effective=1 January 2024")
        #expect(try Given(agreed, item, rule).flags(SilentCommitment.self) == [])
        let note = fact("action/x", "note.added", "text=a typo", "effective=1 January 2024")
        #expect(try Given(agreed, note, rule).flags(SilentCommitment.self) == ["action/x"])
    }

    @Test func `beyond what the record reaches silence cannot be told`() throws {
        let known = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x"
        ).known("2023-09-30")
        #expect(
            try Given(known, rule.known("2023-09-30")).flags(
                SilentCommitment.self, asAt: "2026-01-01", isKept: false) == ["action/x?"])
    }
}
