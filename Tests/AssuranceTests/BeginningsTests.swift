import Assurance
import Dates
import Replay
import Testing
import Trials

private let plan = fact("plan/1", "plan.drafted", "title=Plan")
private let agreed = fact(
    "action/1", "action.agreed", "title=Audit neglect cases", "lead=QA Manager",
    "due=31 March 2024",
    "plan=plan/1", "effective=1 June 2023")

/// A beginning is said once.
///
/// Rule R-15.
@Suite struct BeginningsTests {
    @Test func `a second agreement is refused, with the facts that say what changed`() throws {
        let again = fact(
            "action/1", "action.agreed", "title=Audit cases", "lead=Head of Learning",
            "due=31 March 2025", "plan=plan/1", "effective=1 June 2024")
        let refusal = #expect(throws: Refusal.self) { try Given(plan, agreed).when(again) }
        #expect(
            refusal?.sentence
                == "action/1 has begun already, with action.agreed (action/1#1), and a beginning is "
                + "said once. Say what changed, with action.slipped, wording.changed, "
                + "action.transferred or action.restated; or if action/1#1 is wrong, put it right: "
                + "s11 correct action/1#1 field=value --reason …")
    }

    @Test
    func `every kind that begins a thing is refused a second time, or says what it may follow`()
        throws
    {
        var around = Circumstances()
        around.by = try RoleTitle(reading: "Partnership Manager")
        for kind in FactKinds.all where kind.begins && !kind.type.follows.contains(kind.name) {
            let known = try EveryKind().history
            let thing = try ThingID(reading: kind.type.example.thing)
            guard known.exists(thing), kind.name != DecisionTaken.name else { continue }
            let fact = try EveryKind.fact(kind)
            let refusal = #expect(throws: Refusal.self, "\(kind.name)") {
                try Checking.check(fact, around, about: thing, known)
            }
            #expect(["R-10", "R-14", "R-15"].contains(refusal?.rule), "\(kind.name)")
        }
    }

    @Test func `what follows a beginning is a beginning of the same thing`() {
        for kind in FactKinds.all {
            for name in kind.type.follows {
                let before = FactKinds.newest(name)
                #expect(before?.begins == true, "\(kind.name) follows \(name)")
                #expect(before?.thing?.kind == kind.thing?.kind, "\(kind.name) follows \(name)")
            }
            for name in kind.type.instead {
                #expect(FactKinds.newest(name) != nil, "\(kind.name): \(name)")
            }
        }
    }

    @Test func `an agreement follows a proposal, and a proposal found later came before it`() throws
    {
        let proposed = fact(
            "action/1", "action.proposed", "title=Audit", "due=31 December 2023",
            "effective=1 May 2023")
        #expect(try Given(plan, proposed).when(agreed).then(Action.self).stage == "open")
        let found = try Given(plan, agreed).when(proposed).then(Action.self)
        #expect(found.stage == "open")
        #expect(found.original?.value.due?.asWritten == "31 March 2024")
        expectRefused(under: "R-15") {
            try Given(plan, agreed).when("action/1", "action.proposed", "title=Audit")
        }
    }

    @Test func `a retracted beginning may be said anew`() throws {
        let retracted = try Given(plan, agreed)
            .when("action/1", "event.retracted", "target=action/1#1", "reason=another action")
        #expect(try retracted.when(agreed).then(Action.self).stage == "open")
    }

    @Test
    func `a further edition, a further delivery and a meeting moved are beginnings of their own`()
        throws
    {
        for (thing, kind, fields) in [
            ("publication/a", "publication.published", ["title=A", "sort=annual-report"]),
            ("training/a", "training.delivered", ["title=A"]),
            ("meeting/a", "meeting.scheduled", ["title=A"]),
        ] {
            let one = Entry(thing: thing, kind: kind, fields: fields)
            #expect(throws: Never.self, "\(kind)") { try Given(one).when(one) }
        }
    }

    @Test func `a decision is taken anew only once it was reversed`() throws {
        let taken = fact("decision/a", "decision.taken", "text=No", "body=Executive")
        expectRefused(under: "R-15") { try Given(taken).when(taken) }
        let reversed = try Given(taken).when(
            "decision/a", "decision.reversed", "outcome=Yes", "reason=new facts")
        #expect(try reversed.when(taken).then(Decision.self).isReversed == false)
    }

    @Test func `a plan is drafted again while nobody has approved it`() throws {
        #expect(throws: Never.self) { try Given(plan).when(plan) }
        let approved = try Given(plan).when("plan/1", "plan.approved", "body=Executive")
        expectRefused(under: "R-15") { try approved.when(plan) }
    }
}
