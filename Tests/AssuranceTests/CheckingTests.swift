import Assurance
import Dates
import Replay
import Testing
import Trials

private let plan = fact("plan/1", "plan.drafted", "title=Plan")
private let agreed = fact(
    "action/1", "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/1",
    "effective=2020-01-10")

/// Why a line is refused, with its rule; nil when it is recorded.
private func refusal(_ given: Given, _ thing: String, _ kind: String, _ fields: String...)
    -> String?
{
    do throws(Refusal) {
        try given.when(Entry(thing: thing, kind: kind, fields: fields))
        return nil
    } catch {
        return "\(error.sentence) (\(error.rule))"
    }
}

/// Each refusal in the words in which a person meets it.
struct CheckingTests {
    @Test func `R-01, a kind of thing is known, and a fact belongs to its thing`() throws {
        let given = try Given(plan, agreed)
        #expect(
            refusal(given, "actoin/1", "note.added", "text=x")
                == "\"actoin\" is not a kind of thing. Did you mean \"action\"? (R-01)")
        #expect(
            refusal(given, "weather/1", "note.added", "text=x")
                == "\"weather\" is not a kind of thing. (R-01)")
        #expect(
            refusal(given, "plan/1", "action.slipped", "to=March 2021")
                == "action.slipped is a fact about an action, and plan/1 is none. (R-01)")
    }

    @Test func `R-01, every source names its document`() throws {
        #expect(
            refusal(
                try Given(plan, agreed), "action/1", "note.added", "text=x",
                "sources.1.document=001", "sources.2.section=2.a")
                == "\"sources.2.document\": source 2 does not name its document. "
                + "Give it, or record with --from-papers. (R-01)")
    }

    @Test func `R-01, somebody records it`() throws {
        let known = try Given(plan, agreed).history
        #expect(
            throws: Refusal.field(
                FieldProblem(
                    field: "by",
                    sentence:
                        "\"by\" is missing: say which role records this fact, with --by or S11_BY.")
            )
        ) {
            try Checking.check(
                ThingReopened(), Circumstances(), about: try ThingID(reading: "action/1"), known)
        }
    }

    @Test func `R-04, the first fact of a thing is one that begins it`() throws {
        #expect(
            refusal(try Given(plan), "action/9", "action.slipped", "to=March 2021")
                == "action/9 is not in the ledger yet, and this fact cannot be its first. "
                + "Its first fact is one of: action.proposed, action.agreed. (R-04)")
        #expect(
            refusal(try Given(plan), "review/9", "name.changed", "to=X", "how=renamed")
                == "review/9 is not in the ledger yet, and this fact cannot be its first. "
                + "Its first fact is one of: review.incident-became-known, "
                + "review.contributed-to. (R-04)"
        )
    }

    @Test func `R-04, what a field names is in the ledger`() throws {
        let given = try Given(plan, agreed)
        #expect(
            refusal(
                given, "action/2", "action.proposed", "title=A", "dependsOn=action/1",
                "dependsOn=action/3")
                == "\"dependsOn\" names action/3, which is not in the ledger. (R-04)")
    }

    @Test func `R-05, a fact named is in the ledger, and of the sort that is meant`() throws {
        let given = try Given(plan, agreed)
        let missing = "00000000-0000-7000-8000-000000000099"
        #expect(
            refusal(given, "action/1", "event.retracted", "target=\(missing)", "reason=x")
                == "\"target\" names the fact \(missing), which is not in the ledger. (R-05)")
        #expect(
            refusal(given, "action/1", "event.retracted", "target=plan/1#1", "reason=x")
                == "The fact \(try lineID(0)) cannot be named here: it is about plan/1, not "
                + "action/1. (R-05)"
        )
        #expect(
            refusal(given, "action/1", "inconsistency.resolved", "noted=action/1#1", "resolution=x")
                == "The fact \(try lineID(1)) cannot be named here: it notes no inconsistency "
                + "of action/1. (R-05)"
        )
    }

    @Test func `R-08, a rating is a step of the scale, and there is a scale`() throws {
        let organisation = fact(
            "organisation/a", "organisation.admitted", "name=A", "category=relevant")
        let scaled = fact(
            "standard-set/a", "standard-set.issued", "title=A", "edition=2023-24", "scale.name=RAG",
            "scale.steps.1.value=red", "scale.steps.2.value=green")
        let audit = fact(
            "audit/a", "audit.planned", "title=A", "sort=section-11", "standards=standard-set/a")
        let asked = fact(
            "response/a", "response.requested", "audit=audit/a", "organisation=organisation/a",
            "standard=1")
        let given = try Given(organisation, scaled, audit, asked)
        #expect(
            refusal(given, "response/a", "response.submitted", "rating=5")
                == "\"5\" is not on the scale \"RAG\", whose steps are: red, green. (R-08)")
        #expect(refusal(given, "response/a", "response.submitted", "rating=green") == nil)
        let unscaled = try Given(
            organisation, fact("audit/a", "audit.planned", "title=A", "sort=section-11"), asked)
        #expect(
            refusal(unscaled, "response/a", "response.submitted", "rating=5")
                == "No rating scale is known for response/a. Its audit must name a standard "
                + "set that has one. (R-08)"
        )
    }

    @Test func `R-09, only a decision in force is reversed, and once`() throws {
        let given = try Given(
            fact("review/m", "review.incident-became-known", "title=M"),
            fact("review/m", "review.decided", "outcome=no-lcspr"))
        let reversal = ["decision=review/m#2", "outcome=lcspr"]
        let reversed = try given.when(
            Entry(thing: "review/m", kind: "review.decision-reversed", fields: reversal))
        for decision in ["review/m#1", "review/m#2"] {
            let number = decision.hasSuffix("1") ? 0 : 1
            #expect(
                refusal(
                    reversed, "review/m", "review.decision-reversed", "decision=\(decision)",
                    "outcome=national")
                    == "The decision \(try lineID(number)) is not in force, so it cannot be "
                    + "reversed: "
                    + "it was reversed already or was never taken. (R-09)")
        }
    }

    @Test func `R-11, an agreed action says where it comes from and who leads it`() throws {
        #expect(
            refusal(try Given(plan), "action/1", "action.agreed", "title=A", "lead=not stated")
                == "The action does not say where it comes from. Give \"objective\", "
                + "\"source\" or \"plan\". (R-11)"
        )
        #expect(
            refusal(try Given(plan), "action/1", "action.agreed", "title=A", "plan=plan/1")
                == "\"lead\" is missing. Give the role, or \"not stated\" if the paper does "
                + "not say. (R-01)"
        )
        #expect(
            refusal(
                try Given(plan), "action/1", "action.agreed", "title=A", "plan=plan/1",
                "lead=not stated") == nil)
    }
}

/// What may follow the end of a thing.
///
/// Rule R-10.
struct CheckingEndTests {
    private static let superseded = fact(
        "action/1", "thing.superseded", "how=superseded", "effective=March 2020")

    @Test func `what certainly came after the end is refused`() throws {
        let given = try Given(plan, agreed, Self.superseded)
        #expect(
            refusal(given, "action/1", "action.rated", "rating=green", "effective=2020-04-01")
                == "action/1 is superseded (fact \(try lineID(2))). "
                + "Only a correction or an explicit reopening may follow. (R-10)")
    }

    @Test func `what is undated came after the end, as it is recorded`() throws {
        let given = try Given(plan, agreed, Self.superseded)
        #expect(
            refusal(given, "action/1", "action.rated", "rating=green")?.hasSuffix("(R-10)") == true)
    }

    @Test(arguments: [
        "2020-02-29", "March 2020", "2020-03-31", "2020", "early 2020", "by March 2020",
    ])
    func `what may have come before the end is recorded late`(effective: String) throws {
        let given = try Given(plan, agreed, Self.superseded)
        #expect(
            refusal(given, "action/1", "action.rated", "rating=green", "effective=\(effective)")
                == nil)
    }

    @Test func `a correction, a retraction, a note and a reopening may follow`() throws {
        let given = try Given(plan, agreed, Self.superseded)
        #expect(
            refusal(given, "action/1", "event.retracted", "target=action/1#2", "reason=x") == nil)
        #expect(
            refusal(
                given, "action/1", "event.corrected", "target=action/1#1", "reason=x",
                "right.field=title", "right.value=B") == nil)
        #expect(refusal(given, "action/1", "note.added", "text=x") == nil)
        let reopened = try given.when("action/1", "thing.reopened", "reason=not done after all")
        #expect(refusal(reopened, "action/1", "action.rated", "rating=green") == nil)
    }

    @Test func `an end that was retracted ends nothing`() throws {
        let given = try Given(plan, agreed, Self.superseded)
            .when("action/1", "event.retracted", "target=action/1#2", "reason=another action")
        #expect(refusal(given, "action/1", "action.rated", "rating=green") == nil)
    }
}
