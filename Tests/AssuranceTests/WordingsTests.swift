import Assurance
import Replay
import Testing
import Trials

/// What may be reworded, and what that changes.
@Suite struct WordingsTests {
    @Test func `rewording any declared part changes what the thing says of itself`() throws {
        let given = try EveryKind().given
        for kind in ThingKinds.all { try expectChange(kind, given) }
    }

    private func expectChange<T: Thing>(_ kind: T.Type, _ given: Given) throws {
        for part in T.Wording.allCases {
            let changed = try given.history.things(of: T.kind).contains { id in
                let before = try #require(given.history.state(kind, id))
                let reworded = fact(
                    id.text, "wording.changed", "part=\(part.rawValue)", "to=Said otherwise")
                let after = try given.taking(reworded).folded(kind)
                return lines(before.state) != lines(after.state)
            }
            #expect(changed, "\(T.kind) \(part.rawValue)")
        }
    }

    private func lines(_ state: some Thing) -> [Description.Line] {
        var description = Description()
        state.describe(&description)
        return description.lines
    }

    @Test func `without a part, it is what the thing is called that changes`() throws {
        let given = try EveryKind().given
        let renamed = try given.when("audit/section-11-2023", "wording.changed", "to=The audit")
        #expect(try renamed.then(Audit.self).title == "The audit")
        let found = try given.when("finding/audit-2023-1", "wording.changed", "to=They wait")
        #expect(try found.then(Finding.self).title == "They wait")
    }

    @Test func `a part that the thing does not have is refused, with those that it has`() throws {
        let given = try EveryKind().given
        let refusal = try refused(given, "action/2.1", "part=measure", "to=how many came")
        #expect(refusal.contains("Its parts are: title, measures."))
        let only = try refused(given, "risk/r7", "part=owner", "to=Somebody else")
        #expect(only.contains("Its parts are: title."))
        let none = try refused(given, "snapshot/2024-03", "to=Another name")
        #expect(none.contains("has no wording that can be replaced"))
    }

    private func refused(_ given: Given, _ thing: String, _ fields: String...) throws -> String {
        let refusal = #expect(throws: Refusal.self) {
            try given.when(Entry(thing: thing, kind: "wording.changed", fields: fields))
        }
        return try #require(refusal).sentence
    }

    @Test func `the passage of a plan that changed is kept, and the plan is amended`() throws {
        let given = try EveryKind().given
        let plan = try given.when(
            "plan/2023-2025", "wording.changed", "part=text", "passage=monitoring",
            "from=at each meeting", "to=once a year"
        ).then(Plan.self)
        #expect(plan.stage == "amended")
        #expect(plan.amendments.last?.value.partInWords == "monitoring")
    }
}
