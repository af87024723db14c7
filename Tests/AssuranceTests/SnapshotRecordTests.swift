import Assurance
import Replay
import Testing
import Trials

private let x = "snapshot/2024-02-29"
private let taken = fact(
    x, "snapshot.taken", "asAt=2024-02-29", "knownAt=2024-02-29", "size=42", "digest=abc")
private func verified(_ outcome: String) -> Entry {
    fact(x, "snapshot.verified", "outcome=\(outcome)", "verifiedBy=Independent Scrutineer")
}

private let machine = Machine(
    kind: SnapshotRecord.self,
    ways: [
        "taken": ["take"], "verified": ["take", "equal"], "mismatched": ["take", "differ"],
        "superseded": ["take", "supersede"], "withdrawn": ["take", "withdraw"],
    ],
    steps: [
        "take": taken, "equal": verified("equal"), "differ": verified("mismatched"),
        "supersede": fact(x, "thing.superseded", "how=superseded"),
        "withdraw": fact(x, "thing.withdrawn", "how=withdrawn"),
    ],
    arrows: ["taken", "verified", "mismatched"].flatMap {
        [Machine<SnapshotRecord>.Arrow]([
            .init($0, "equal", "verified"), .init($0, "differ", "mismatched"),
            .init($0, "supersede", "superseded"), .init($0, "withdraw", "withdrawn"),
        ])
    })

@Test func `a snapshot takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a snapshot begins when it is taken`() {
    expectOnlyBegins(x, with: ["snapshot.taken"])
}

@Test func `a snapshot never changes`() throws {
    let other = fact(x, "snapshot.taken", "size=43", "digest=def")
    expectRefused(under: "R-15") { try Given(taken).when(other) }
    let again = try Given(taken).taking(other)
        .then(SnapshotRecord.self)
    #expect(again.taking?.value.size == 42)
    #expect(again.taking?.value.digest == "abc")
    #expect(again.irregularSteps.count == 1)
}

@Test func `a superseded snapshot can still be verified, and stays superseded`() throws {
    let old = try Given(taken).when(x, "thing.superseded", "how=superseded", "effective=2024")
        .when(verified("equal").with("effective=2025")).then(SnapshotRecord.self)
    #expect(old.stage == "superseded")
    #expect(old.isEqual == true)
    #expect(old.irregularSteps.isEmpty)
}

@Test func `a snapshot that nobody rebuilt is neither equal nor not`() throws {
    #expect(try Given(taken).then(SnapshotRecord.self).isEqual == nil)
    #expect(
        try Given(taken).when(verified("mismatched")).then(SnapshotRecord.self).isEqual == false)
}

@Test func `a snapshot says its size and its digest`() {
    expectRefused(under: "R-01", saying: "\"digest\" is missing") {
        try Given().when(x, "snapshot.taken", "size=42")
    }
    expectRefused(under: "R-01", saying: "is not from 0") {
        try Given().when(x, "snapshot.taken", "size=-1", "digest=abc")
    }
}
