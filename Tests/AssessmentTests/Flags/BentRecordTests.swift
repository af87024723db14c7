import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let plan = fact("plan/1", "plan.drafted", "title=Plan")

private func agreed(_ thing: String, due: String, _ effective: String = "1 June 2023") -> Entry {
    fact(
        thing, "action.agreed", "title=Audit", "lead=QA Manager", "plan=plan/1", "due=\(due)",
        "effective=\(effective)")
}

private func slipped(_ fields: String...) -> Entry {
    Entry(thing: "action/1", kind: "action.slipped", fields: fields + ["reason=No auditor"])
}

/// What bends the record is seen.
@Suite struct BentRecordTests {
    @Test func `a move from another date than the one in force is shown`() throws {
        let given = try Given(
            plan, agreed("action/1", due: "31 March 2024"),
            slipped("from=31 January 2024", "to=30 June 2024", "effective=1 March 2024"))
        #expect(
            try given.raises(MovedDueDate.self).map(\.sentence) == [
                "Its due date is said to have moved from 31 January 2024, and the date in force was "
                    + "31 March 2024."
            ])
        let same = try Given(
            plan, agreed("action/1", due: "31 March 2024"),
            slipped("from=March 2024", "to=30 June 2024", "effective=1 March 2024"))
        #expect(try same.flags(MovedDueDate.self) == [])
    }

    @Test func `an extension after the date had passed is shown`() throws {
        let given = try Given(
            plan, agreed("action/1", due: "31 December 2023"),
            slipped("to=30 June 2024", "effective=5 January 2024"))
        #expect(
            try given.raises(MovedDueDate.self).map(\.sentence) == [
                "Its due date (31 December 2023) had passed when it was moved to 30 June 2024."
            ])
    }

    @Test func `a slip or a claim dated before the agreement is shown`() throws {
        let given = try Given(
            plan, agreed("action/1", due: "31 March 2024"),
            slipped("to=30 June 2024", "effective=1 March 2022"),
            fact("action/1", "action.completion-claimed", "effective=2 March 2022"),
            fact("action/1", "note.added", "text=an aside", "effective=3 March 2022"))
        #expect(
            try given.raises(BeforeBeginning.self).map(\.sentence) == [
                "action.slipped is dated 1 March 2022, before it began (action.agreed, 1 June 2023).",
                "action.completion-claimed is dated 2 March 2022, before it began (action.agreed, "
                    + "1 June 2023).",
            ])
        #expect(try Given(plan, agreed("action/1", due: "2024")).flags(BeforeBeginning.self) == [])
    }

    @Test func `a lead in another spelling is the role that nobody holds`() throws {
        let role = fact(
            "role/qa", "role.established", "title=Women's Aid Manager", "planned=yes",
            "effective=2020")
        for lead in ["Women’s  Aid manager", "WOMEN'S AID MANAGER"] {
            let action = fact(
                "action/1", "action.agreed", "title=Audit", "lead=\(lead)", "plan=plan/1",
                "due=2025", "effective=1 June 2023")
            #expect(try Given(plan, role, action).flags(VacantLead.self).count == 1)
        }
    }

    @Test func `what is carried on with a later date and no reason is shown, with the first date`()
        throws
    {
        let carried = fact(
            "action/1", "thing.superseded", "successors=action/2", "how=carried-forward",
            "effective=1 October 2024")
        let given = try Given(
            plan, agreed("action/1", due: "31 March 2024"),
            slipped("to=30 June 2024", "effective=1 March 2024"),
            agreed("action/2", due: "31 March 2025", "1 October 2024"), carried)
        #expect(
            try given.raises(MovedDueDate.self, asAt: "2024-12-31").map(\.sentence) == [
                "Carried forward from Audit (action/1), due 30 June 2024, to 31 March 2025, and no "
                    + "reason is recorded."
            ])
        let heir = try ThingID(reading: "action/2")
        let before = try given.picture(asAt: "2024-12-31").told { world in
            world.one(Action.self, heir).map { Forerunner.all(of: $0, in: world) } ?? []
        }.value?.first
        #expect(before?.firstDue?.asWritten == "31 March 2024")
        #expect(before?.lastDue?.asWritten == "30 June 2024")
        #expect(before?.moves == 1)
    }
}
