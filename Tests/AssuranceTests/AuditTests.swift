import Assurance
import Dates
import Replay
import Testing
import Trials

private let audit = "audit/s11-2021-22"
private func planned(_ sort: String) -> Entry {
    fact(audit, "audit.planned", "title=Section 11 2021-22", "sort=\(sort)", "period=fy:2021-22")
}
private func reached(_ stage: String) -> Entry {
    fact(audit, "audit.stage-reached", "stage=\(stage)")
}
private func steps(_ sort: String) -> [String: Entry] {
    [
        "plan": planned(sort), "open": fact(audit, "audit.opened", "due=June 2021"),
        "end": reached("submissions-closed"), "analyse": reached("analysed"),
        "moderate": reached("moderated"), "report": fact(audit, "audit.reported"),
        "agree": reached("actions-agreed"), "due": reached("follow-up-due"),
        "held": reached("follow-up-held"), "close": fact(audit, "thing.closed"),
        "cancel": fact(audit, "thing.withdrawn", "how=cancelled"),
        "reopen": fact(audit, "thing.reopened", "reason=more came in"),
        "supersede": fact(audit, "thing.superseded", "how=superseded"),
    ]
}

/// A chain of steps: the way to each stage, and the arrow along it.
private func chain(_ links: [(step: String, stage: String)]) -> (
    ways: [String: [String]], arrows: [Machine<Audit>.Arrow]
) {
    var ways: [String: [String]] = [:]
    var arrows: [Machine<Audit>.Arrow] = []
    for (at, link) in links.enumerated() {
        ways[link.stage] = links[...at].map(\.step)
        if at > 0 { arrows.append(.init(links[at - 1].stage, link.step, link.stage)) }
    }
    ways["cancelled"] = ["plan", "cancel"]
    arrows += [.init("planned", "cancel", "cancelled"), .init("open", "cancel", "cancelled")]
    return (ways, arrows)
}

@Test func `every step of a Section 11 audit is as drawn`() throws {
    let (ways, arrows) = chain([
        ("plan", "planned"), ("open", "open"), ("end", "submissions closed"),
        ("analyse", "analysed"), ("moderate", "moderated"), ("report", "reported"),
        ("agree", "actions agreed"), ("due", "follow up due"), ("held", "follow up held"),
        ("close", "closed"),
    ])
    try Machine(kind: Audit.self, ways: ways, steps: steps("section-11"), arrows: arrows)
        .checkEveryStep()
}

@Test(arguments: ["multi-agency", "single-agency", "national"])
func `other audits are neither moderated nor followed up`(sort: String) throws {
    let (ways, arrows) = chain([
        ("plan", "planned"), ("open", "open"), ("end", "submissions closed"),
        ("analyse", "analysed"), ("report", "reported"), ("agree", "actions agreed"),
        ("close", "closed"),
    ])
    try Machine(kind: Audit.self, ways: ways, steps: steps(sort), arrows: arrows).checkEveryStep()
}

@Test func `a closed audit takes no report`() throws {
    let given = try Given(planned("section-11"), fact(audit, "thing.closed", "conclusion=done"))
    #expect(throws: Refusal.ended(try ThingID(reading: audit), stage: "closed", by: try lineID(1)))
    {
        try given.when(audit, "audit.reported", "report=late")
    }
    #expect(try given.then(Audit.self).conclusion == "done")
}

@Test func `responses are counted without inventing how many were asked`() throws {
    let once = try Given(planned("section-11"))
        .when(audit, "audit.responses-counted", "returned=16", "note=names not given")
    #expect(try once.then(Audit.self).returned == 16)
    #expect(try once.then(Audit.self).asked == nil)
    let twice = try once.when(audit, "audit.responses-counted", "returned=17", "asked=20")
        .then(Audit.self)
    #expect(twice.returned == 17)
    #expect(twice.asked == 20)
}

@Test func `an audit keeps its due dates and where it was reported`() throws {
    let state = try Given(planned("section-11"))
        .when(audit, "audit.opened", "due=30 June 2021")
        .when(audit, "audit.reported", "forum=Executive", "forum=Partnership", "summary=learning")
        .when(audit, "audit.stage-reached", "stage=follow-up-due", "due=January 2023")
        .when(audit, "audit.stage-reached", "stage=follow-up-held", "effective=January 2023")
        .then(Audit.self)
    #expect(state.responsesDue?.asWritten == "30 June 2021")
    #expect(state.followUpDue?.asWritten == "January 2023")
    #expect(state.followUpHeld?.effective?.asWritten == "January 2023")
    #expect(state.reports.flatMap(\.value.forum) == ["Executive", "Partnership"])
    #expect(state.period?.bounds.latest == Day(iso: "2022-03-31"))
    #expect(state.irregularSteps.count == 2)
}
