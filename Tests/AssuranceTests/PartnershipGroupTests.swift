import Assurance
import Replay
import Testing
import Trials

private let group = "group/early-help-and-neglect"
private let established = fact(
    group, "group.established", "name=Early Help and Neglect", "sort=sub-group",
    "remit=early help", "reportsOn=neglect", "reportsOn=early help", "meets=six a year")

@Test func `every step of a group's life is as drawn`() throws {
    try Machine(
        kind: PartnershipGroup.self,
        ways: [
            "proposed": ["propose"], "established": ["propose", "establish"],
            "merged": ["establish", "merge"], "split": ["establish", "split"],
            "superseded": ["establish", "supersede"], "dissolved": ["establish", "close"],
            "withdrawn": ["propose", "withdraw"],
        ],
        steps: [
            "propose": fact(group, "group.proposed", "name=Early Help"),
            "establish": established,
            "close": fact(group, "thing.closed"),
            "merge": fact(group, "thing.superseded", "how=merged"),
            "split": fact(group, "thing.superseded", "how=split"),
            "supersede": fact(group, "thing.superseded", "how=superseded"),
            "withdraw": fact(group, "thing.withdrawn"),
            "reopen": fact(group, "thing.reopened", "reason=needed"),
        ],
        arrows: [
            .init("proposed", "establish", "established"),
            .init("proposed", "withdraw", "withdrawn"),
            .init("established", "merge", "merged"), .init("established", "split", "split"),
            .init("established", "supersede", "superseded"),
            .init("established", "close", "dissolved"),
            .init("established", "withdraw", "dissolved"),
        ]
    ).checkEveryStep()
}

@Test func `a merged group names the groups that took its place`() throws {
    let state = try Given(established).knowing("group/effective-safeguarding")
        .when(
            group, "thing.superseded", "how=merged", "successors=group/effective-safeguarding",
            "effective=April 2023"
        ).then(PartnershipGroup.self)
    #expect(state.stage == "merged")
    #expect(!state.isAtWork)
    #expect(state.successors.map(\.text) == ["group/effective-safeguarding"])
}

@Test func `a new remit replaces only what it mentions`() throws {
    let state = try Given(established)
        .when(group, "group.remit-changed", "reportsOn=neglect", "chair=Head of Early Help")
        .then(PartnershipGroup.self)
    #expect(state.themes == ["neglect"])
    #expect(state.terms?.value.remit == "early help")
    #expect(state.terms?.value.meets == "six a year")
    #expect(state.terms?.value.chair?.text == "Head of Early Help")
    #expect(state.original?.value.reportsOn == ["neglect", "early help"])
    #expect(state.sort == .subGroup)
}

@Test func `a renamed group is found by every name it had`() throws {
    let folded = try Given(established)
        .when(group, "name.changed", "to=Effective Support", "how=renamed")
        .when(group, "name.changed", "to=EHN", "how=also-known-as")
        .folded(PartnershipGroup.self)
    #expect(folded.name == "Effective Support")
    #expect(folded.allNames == ["Effective Support", "EHN", "Early Help and Neglect"])
    #expect(folded.state.stage == "established")
}

@Test func `a dissolved group takes no new remit`() throws {
    let given = try Given(established, fact(group, "thing.closed"))
    let refusal = #expect(throws: Refusal.self) {
        try given.when(group, "group.remit-changed", "remit=more")
    }
    #expect(refusal?.rule == "R-10")
}

@Test func `a remit that was in force before the end may still be recorded`() throws {
    let given = try Given(established, fact(group, "thing.closed", "effective=April 2023"))
    let state = try given.when(group, "group.remit-changed", "remit=more", "effective=May 2022")
        .then(PartnershipGroup.self)
    #expect(state.terms?.value.remit == "more")
    #expect(state.stage == "dissolved")
}
