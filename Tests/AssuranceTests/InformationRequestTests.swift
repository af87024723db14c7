import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "request/rates"
private let issued = fact(
    x, "request.issued", "title=Detention rates", "to=organisation/police", "due=31 March 2024")
private func answered(_ answer: String) -> Entry { fact(x, "request.answered", "answer=\(answer)") }
private func pursued(_ step: String) -> Entry { fact(x, "request.pursued", "step=\(step)") }

private let machine = Machine(
    kind: InformationRequest.self,
    ways: [
        "issued": ["issue"],
        "acknowledged": ["issue", "acknowledge"],
        "partial": ["issue", "acknowledge", "give part"],
        "provided": ["issue", "acknowledge", "give part", "give all"],
        "no response": ["issue", "stay silent"],
        "raised at meeting": ["issue", "stay silent", "raise"],
        "compelled": ["issue", "stay silent", "raise", "compel"],
        "closed": ["issue", "give all", "close"],
        "withdrawn": ["issue", "withdraw"],
    ],
    steps: [
        "issue": issued, "acknowledge": answered("acknowledged"), "give part": answered("partly"),
        "give all": answered("wholly"), "stay silent": answered("not-answered"),
        "raise": pursued("raised-at-meeting"), "compel": pursued("compelled"),
        "close": fact(x, "thing.closed"), "reopen": fact(x, "thing.reopened", "reason=wrong"),
        "withdraw": fact(x, "thing.withdrawn", "how=withdrawn"),
    ],
    arrows: [
        .init("issued", "acknowledge", "acknowledged"),
        .init("partial", "give all", "provided"),
        .init("issued", "stay silent", "no response"),
        .init("acknowledged", "stay silent", "no response"),
        .init("no response", "raise", "raised at meeting"),
        .init("raised at meeting", "compel", "compelled"),
        .init("provided", "close", "closed"),
        .init("issued", "withdraw", "withdrawn"),
    ]
        + ["issued", "acknowledged", "no response", "raised at meeting", "compelled"].flatMap {
            [Machine<InformationRequest>.Arrow](
                [.init($0, "give part", "partial"), .init($0, "give all", "provided")])
        })

@Test func `a request takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a request begins when it is issued`() {
    expectOnlyBegins(x, with: ["request.issued"])
}

@Test func `a request is overdue past its last day until it is answered in whole`() throws {
    let last = try #require(Day(iso: "2024-03-31"))
    let given = try Given(issued)
    #expect(try given.then(InformationRequest.self).isOverdue(on: last) == .no)
    #expect(try given.then(InformationRequest.self).isOverdue(on: last.advanced(by: 1)) == .yes)
    let part = try given.when(answered("partly")).then(InformationRequest.self)
    #expect(part.isOverdue(on: last.advanced(by: 1)) == .yes)
    let whole = try given.when(answered("wholly")).then(InformationRequest.self)
    #expect(whole.isOverdue(on: last.advanced(by: 1)) == nil)
}

@Test func `silence is never an answer`() throws {
    let silent = try Given(issued).when(answered("not-answered")).then(InformationRequest.self)
    #expect(silent.isOpen)
    #expect(!silent.wasRaisedAtMeeting)
    let raised = try Given(issued, answered("not-answered")).when(pursued("raised-at-meeting"))
        .then(InformationRequest.self)
    #expect(raised.isOpen)
    #expect(raised.wasRaisedAtMeeting)
}

@Test func `a withdrawn request takes no answer`() throws {
    let withdrawn = try Given(issued).when(x, "thing.withdrawn", "how=withdrawn", "effective=2023")
    expectRefused(under: "R-10", saying: "withdrawn") {
        try withdrawn.when(answered("wholly").with("effective=2024"))
    }
}

@Test func `a request goes to an organisation that the ledger holds`() throws {
    expectRefused(under: "R-04", saying: "organisation/police") { try Given().when(issued) }
    #expect(throws: Never.self) { try Given().knowing("organisation/police").when(issued) }
}
