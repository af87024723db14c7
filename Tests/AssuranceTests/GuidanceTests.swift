import Assurance
import Replay
import Testing
import Trials

private let x = "guidance/working-together-2018"
private let published = fact(
    x, "guidance.published", "title=Working Together 2018", "sort=statutory-guidance",
    "publishedBy=government", "themes=three partners", "effective=2018")

private let machine = Machine(
    kind: Guidance.self,
    ways: [
        "published": ["publish"],
        "superseded": ["publish", "supersede"],
        "withdrawn": ["publish", "withdraw"],
    ],
    steps: [
        "publish": published, "supersede": fact(x, "thing.superseded", "how=superseded"),
        "withdraw": fact(x, "thing.withdrawn", "how=withdrawn"),
    ],
    arrows: [
        .init("published", "publish", "published"),
        .init("published", "supersede", "superseded"),
        .init("published", "withdraw", "withdrawn"),
        .init("superseded", "withdraw", "withdrawn"),
    ])

@Test func `guidance takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `guidance begins with its publication`() {
    expectOnlyBegins(x, with: ["guidance.published"])
}

@Test func `what was done under replaced guidance may still be reported`() throws {
    let given = try Given(published).knowing("guidance/working-together-2023")
        .when(x, "thing.superseded", "how=superseded", "successors=guidance/working-together-2023")
    let folded = try given.when(
        x, "progress.reported", "text=agreement refreshed", "effective=2025"
    ).folded(Guidance.self)
    #expect(folded.state.stage == "superseded")
    #expect(folded.progress.count == 1)
}

@Test func `guidance keeps its themes and its newest title`() throws {
    let guidance = try Given(published)
        .when(
            x, "guidance.published", "title=Working Together", "themes=three partners",
            "themes=family help"
        )
        .then(Guidance.self)
    #expect(guidance.themes == ["three partners", "family help"])
    #expect(guidance.title == "Working Together")
    #expect(guidance.current?.value.sort == nil)
}
