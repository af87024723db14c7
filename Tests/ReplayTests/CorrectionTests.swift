import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"
private let agreed = fact(
    action, "action.agreed", "title=Baseline audit", "lead=Lead-EH", "due=March 2020",
    "plan=plan/1", "effective=2019-06-01"
).known("2019-07-01")

private func corrected(_ target: Int, _ right: String..., known: String) -> Entry {
    Entry(
        thing: action, kind: "event.corrected",
        fields: ["target=\(action)#\(target)", "reason=a slip of the pen"] + right, known: known)
}

private func retracted(_ target: Int, known: String) -> Entry {
    Entry(
        thing: action, kind: "event.retracted",
        fields: ["target=\(action)#\(target)", "reason=it never happened"], known: known)
}

private func title(_ given: Given, knownAt: String? = nil) throws -> String? {
    try given.seen(Action.self, asAt: "2024-01-01", knownAt: knownAt)?.possible.state.title
}

/// Corrections and retractions, and what they leave alone.
struct FoldingCorrectionTests {
    @Test func `a correction is seen by whoever knows it and by nobody before`() throws {
        let given = try Given(
            agreed, corrected(1, "right.field=title", "right.value=Follow-up", known: "2020-05-01"))
        #expect(try title(given, knownAt: "2020-04-30") == "Baseline audit")
        #expect(try title(given, knownAt: "2020-05-01") == "Follow-up")
        let stored = try #require(given.history.facts.first?.fact as? ActionAgreed)
        #expect(stored.terms.title == "Baseline audit")
    }

    @Test func `of two corrections of one field the later recorded holds`() throws {
        let given = try Given(
            agreed, corrected(1, "right.field=title", "right.value=Second", known: "2020-05-01"),
            corrected(1, "right.field=title", "right.value=Third", known: "2020-06-01"),
            corrected(1, "right.field=lead", "right.value=Lead-QA", known: "2020-07-01"))
        #expect(try title(given, knownAt: "2020-05-31") == "Second")
        #expect(try title(given, knownAt: "2020-06-30") == "Third")
        let last = try #require(try given.seen(Action.self, asAt: "2024-01-01")).possible.state
        #expect(last.title == "Third" && last.terms?.value.lead?.text == "Lead-QA")
    }

    @Test func `a retracted correction is undone, and a retracted retraction too`() throws {
        let given = try Given(
            agreed, corrected(1, "right.field=title", "right.value=Second", known: "2020-05-01"),
            retracted(2, known: "2020-06-01"), retracted(3, known: "2020-07-01"))
        #expect(try title(given, knownAt: "2020-05-31") == "Second")
        #expect(try title(given, knownAt: "2020-06-30") == "Baseline audit")
        #expect(try title(given, knownAt: "2020-07-31") == "Second")
    }

    @Test func `a correction may itself be put right`() throws {
        let given = try Given(
            agreed, corrected(1, "right.field=title", "right.value=Secnod", known: "2020-05-01"),
            corrected(
                2, "right.1.field=right.1.value", "right.1.value=Second", known: "2020-06-01"))
        #expect(try title(given, knownAt: "2020-05-31") == "Secnod")
        #expect(try title(given) == "Second")
    }

    @Test func `a retraction of the wrong fact may be put right`() throws {
        let given = try Given(
            agreed, fact(action, "action.slipped", "to=June 2020").known("2020-02-01"),
            fact(action, "action.slipped", "to=July 2020").known("2020-03-01"),
            retracted(2, known: "2020-05-01"),
            corrected(
                4, "right.field=target", "right.value=\(try lineID(2))", known: "2020-06-01"))
        let before = try given.seen(Action.self, asAt: "2024-01-01", knownAt: "2020-05-31")
        let after = try given.seen(Action.self, asAt: "2024-01-01")
        #expect(before?.possible.state.due?.value.asWritten == "July 2020")
        #expect(after?.possible.state.due?.value.asWritten == "June 2020")
    }

    @Test func `a corrected date changes the order of effect`() throws {
        let given = try Given(
            agreed,
            fact(action, "action.slipped", "to=June 2020", "effective=2020-02").known("2020-03-01"),
            fact(action, "action.slipped", "to=May 2020", "effective=2020-03").known("2020-04-01"),
            corrected(3, "right.field=effective", "right.value=2020-01", known: "2020-05-01"))
        let before = try given.seen(Action.self, asAt: "2024-01-01", knownAt: "2020-04-30")
        let after = try given.seen(Action.self, asAt: "2024-01-01")
        #expect(before?.possible.state.due?.value.asWritten == "May 2020")
        #expect(after?.possible.state.due?.value.asWritten == "June 2020")
        #expect(
            after?.possible.state.slips.map(\.value.to?.asWritten) == ["May 2020", "June 2020"])
    }

    @Test func `a change of mind is no correction, so both decisions stay`() throws {
        let review = "review/child-m"
        let given = try Given(
            fact(review, "review.incident-became-known", "title=Child M"),
            fact(review, "review.decided", "outcome=no-lcspr", "effective=2023-01"),
            fact(review, "review.decision-reversed", "decision=\(review)#2", "outcome=lcspr"))
        let reversed = try given.then(Review.self)
        #expect(reversed.decisions.map(\.outcome) == [.noLCSPR, .lcspr])
        #expect(try reversed.decisions.map(\.reversedBy) == [lineID(2), nil])
        #expect(reversed.decision?.outcome == .lcspr)

        let mistyped = try given.taking(
            fact(
                review, "event.corrected", "target=\(review)#2", "reason=misread",
                "right.field=outcome", "right.value=national"))
        #expect(try mistyped.then(Review.self).decisions.map(\.outcome) == [.national, .lcspr])
    }

    @Test func `a thing of which everything is retracted is not seen any more`() throws {
        let given = try Given(agreed, retracted(1, known: "2020-05-01"))
        #expect(try title(given, knownAt: "2020-04-30") == "Baseline audit")
        #expect(try given.seen(Action.self, asAt: "2024-01-01") == nil)
        #expect(given.history.state(Action.self, given.spokenOf) == nil)
        // It may begin again, or the retraction may be found wrong; nothing else may follow.
        #expect(
            throws: Refusal.notBegun(
                given.spokenOf, beginsWith: ["action.proposed", "action.agreed"])
        ) {
            try given.when(action, "action.slipped", "to=June 2020")
        }
        let restored = try given.when(retracted(2, known: "2020-06-01"))
        #expect(try title(restored) == "Baseline audit")
    }

    @Test func `a correction does not make a thing older or less certain`() throws {
        let given = try Given(
            agreed, corrected(1, "right.field=title", "right.value=Follow-up", known: "2020-05-01"))
        #expect(try given.seen(Action.self, asAt: "2019-05-31") == nil)
        let fuzzy = try Given(
            agreed,
            corrected(
                1, "right.1.field=title", "right.1.value=Follow-up", "right.2.field=effective",
                "right.2.value=2021", known: "2020-05-01"))
        let seen = try #require(try fuzzy.seen(Action.self, asAt: "2021-06-01"))
        #expect(seen.told { $0.name } == .same("Follow-up"))
    }

    @Test func `an undated remark does not make a thing older than its beginning`() throws {
        let noted = fact(action, "note.added", "text=from the annual report").known("2020-05-01")
        let given = try Given(agreed, noted)
        #expect(try given.seen(Action.self, asAt: "2019-05-31") == nil)
        #expect(try given.seen(Action.self, asAt: "2019-06-01")?.isCertain == true)
        // One with a date of its own does: it happened then, whatever the rest says.
        let dated = try Given(agreed, noted.with("effective=2019-05-01"))
        #expect(try dated.seen(Action.self, asAt: "2019-05-31")?.possible.notes.count == 1)
    }

    @Test func `a correction of one part leaves the other parts`() throws {
        let given = try Given(
            agreed.with("sources.1.document=001").with("sources.1.section=2.a")
                .with("sources.2.document=002"),
            corrected(
                1, "right.field=sources.1.section", "right.value=2.b", known: "2020-05-01"))
        let first = try #require(try given.seen(Action.self, asAt: "2024-01-01")?.certain?.first)
        #expect(first.circumstances.sources.map(\.document) == ["001", "002"])
        #expect(first.circumstances.sources.map(\.section) == ["2.b", nil])
    }

    @Test func `a correction may empty a list and say it anew`() throws {
        let given = try Given(
            agreed.with("sources.1.document=001").with("sources.2.document=002"),
            corrected(
                1, "right.1.field=sources", "right.2.field=sources.1.document",
                "right.2.value=003", known: "2020-05-01"))
        let first = try #require(try given.seen(Action.self, asAt: "2024-01-01")?.certain?.first)
        #expect(first.circumstances.sources.map(\.document) == ["003"])
    }
}

/// What a correction may not do.
struct FoldingWrongCorrectionTests {
    private func refusal(_ right: String...) throws -> String? {
        let given = try Given(agreed)
        let entry = Entry(
            thing: action, kind: "event.corrected",
            fields: ["target=\(action)#1", "reason=a slip"] + right)
        do throws(Refusal) {
            try given.when(entry)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test func `what is right must be a field, and readable`() throws {
        #expect(
            try refusal("right.field=titl", "right.value=A")
                == "\"right.titl\": \"titl\" is not a field of this fact. Did you mean \"title\"?")
        #expect(
            try refusal("right.field=due", "right.value=31 Sept 2020")
                == "\"right.due\": \"31 Sept 2020\" is not a date. September has 30 days. "
                + "If the paper says so, write as written: and its words.")
        #expect(
            try refusal("right.field=title")
                == "\"right.title\": \"title\" is missing: what will be done.")
    }

    @Test func `what is right must itself be a fact that could be recorded`() throws {
        #expect(
            try refusal("right.field=objective", "right.value=objective/none")
                == "\"objective\" names objective/none, which is not in the ledger.")
        #expect(
            try refusal("right.field=by")
                == "\"by\" is missing: say which role records this fact, with --by or S11_BY.")
        #expect(
            try refusal("right.field=sources.section", "right.value=2.a")
                == "\"sources.1.document\": source 1 does not name its document. Give it, or "
                + "record with --from-papers."
        )
    }

    @Test func `a fact of another thing cannot be corrected or retracted from here`() throws {
        let given = try Given(
            agreed, fact("action/2", "action.proposed", "title=Other"))
        for kind in ["event.corrected", "event.retracted"] {
            #expect(
                throws: Refusal.wrongFact(
                    try lineID(0), sentence: "it is about action/1, not action/2.")
            ) {
                try given.when("action/2", kind, "target=action/1#1", "reason=a slip")
            }
        }
    }
}
