import Assurance
import Replay
import Testing
import Trials

private let x = "dispute/funding"
private let raised = fact(
    x, "dispute.raised", "title=Funding", "parties=council", "parties=police", "issue=shares")
private func reached(_ stage: String) -> Entry {
    fact(x, "dispute.stage-reached", "stage=\(stage)", "heldBy=Independent Person")
}
private func ended(_ how: String) -> Entry { fact(x, "dispute.ended", "how=\(how)") }

private let machine = Machine(
    kind: Dispute.self,
    ways: [
        "raised": ["raise"],
        "partners meet": ["raise", "meet"],
        "arbitration": ["raise", "meet", "arbitrate"],
        "determination": ["raise", "meet", "arbitrate", "hear"],
        "enforcement": ["raise", "enforce"],
        "resolved": ["raise", "meet", "resolve"],
        "determined": ["raise", "meet", "arbitrate", "hear", "determine"],
        "withdrawn": ["raise", "withdraw"],
    ],
    steps: [
        "raise": raised, "meet": reached("partners-meet"), "arbitrate": reached("arbitration"),
        "hear": reached("determination"), "enforce": reached("enforcement"),
        "resolve": ended("resolved"), "determine": ended("determined"),
        "withdraw": ended("withdrawn"), "drop": fact(x, "thing.withdrawn", "how=withdrawn"),
        "reopen": fact(x, "thing.reopened", "reason=broken"),
    ],
    arrows: [
        .init("raised", "meet", "partners meet"),
        .init("partners meet", "arbitrate", "arbitration"),
        .init("arbitration", "hear", "determination"),
        .init("partners meet", "resolve", "resolved"),
        .init("arbitration", "resolve", "resolved"),
        .init("determination", "determine", "determined"),
    ]
        + ["raised", "partners meet", "arbitration", "determination", "determined"].map {
            .init($0, "enforce", "enforcement")
        }
        + ["raised", "partners meet", "arbitration", "determination"].flatMap {
            [Machine<Dispute>.Arrow]([
                .init($0, "withdraw", "withdrawn"), .init($0, "drop", "withdrawn"),
            ])
        })

@Test func `a dispute takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a dispute begins when it is raised`() {
    expectOnlyBegins(x, with: ["dispute.raised"])
}

@Test func `a stage passed over is recorded and shown`() throws {
    let dispute = try Given(raised).when(reached("determination")).then(Dispute.self)
    #expect(dispute.stage == "determination")
    #expect(dispute.skippedStages == [.partnersMeet, .arbitration])
    #expect(dispute.irregularSteps.count == 1)
    #expect(dispute.isOpen)
}

@Test func `enforcement passes over nothing`() throws {
    let dispute = try Given(raised).when(reached("enforcement")).then(Dispute.self)
    #expect(dispute.skippedStages.isEmpty)
    #expect(dispute.irregularSteps.isEmpty)
}

@Test func `a determined dispute is settled but may still be enforced`() throws {
    let determined = try Given(
        raised, reached("partners-meet"), reached("arbitration"), reached("determination")
    )
    .when(ended("determined"))
    #expect(try !determined.then(Dispute.self).isOpen)
    let enforced = try determined.when(reached("enforcement").with("effective=2025"))
    #expect(try enforced.then(Dispute.self).stage == "enforcement")
}

@Test(arguments: ["resolved", "withdrawn"])
func `a dispute that ended takes no further stage`(how: String) throws {
    let over = try Given(raised, reached("partners-meet")).when(ended(how).with("effective=2023"))
    expectRefused(under: "R-10", saying: how) {
        try over.when(reached("arbitration").with("effective=2024"))
    }
    #expect(throws: Never.self) {
        try over.when(reached("partners-meet").with("effective=2022"))
        try over.when(x, "thing.reopened", "reason=broken")
    }
}

@Test func `a dispute names its parties`() {
    expectRefused(under: "R-01", saying: "\"parties\" is missing") {
        try Given().when(x, "dispute.raised", "title=Funding")
    }
}

@Test func `a dispute's issue may be reworded`() throws {
    let dispute = try Given(raised).when(x, "wording.changed", "part=issue", "to=unequal shares")
        .when(x, "wording.changed", "to=The budget").then(Dispute.self)
    #expect(dispute.raising?.value.issue == "unequal shares")
    #expect(dispute.title == "The budget")
}
