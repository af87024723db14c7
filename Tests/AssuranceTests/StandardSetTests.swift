import Assurance
import Replay
import Testing
import Trials

private let set = "standard-set/2023-24"
private let issued = fact(
    set, "standard-set.issued", "title=Section 11 standards", "edition=2023-24",
    "scale.name=four steps", "scale.steps.1.value=1", "scale.steps.2.value=2",
    "scale.steps.3.value=3", "scale.steps.4.value=4", "scale.threshold=3",
    "standards.1.code=1", "standards.1.title=Leadership", "standards.2.code=2",
    "standards.2.title=Safer recruitment")

@Test func `a set has its standards and its scale, worst step first`() throws {
    let state = try Given().when(issued).then(StandardSet.self)
    #expect(state.standards.map(\.code) == ["1", "2"])
    #expect(state.scale?.values == ["1", "2", "3", "4"])
    #expect(state.scale?.place(of: "1") == 0)
    #expect(state.scale?.assures("2") == false)
    #expect(state.scale?.assures("3") == true)
    #expect(state.scale?.assures("green") == nil)
    #expect(state.edition == "2023-24")
}

@Test func `a scale without a threshold tells no assurance`() throws {
    let state = try Given().when(
        set, "standard-set.issued", "title=A", "edition=1", "scale.name=s",
        "scale.steps.1.value=met"
    ).then(StandardSet.self)
    #expect(state.scale?.assures("met") == nil)
}

@Test func `a threshold that is not a step is refused`() throws {
    #expect(throws: Refusal.notOnScale("5", scale: "s", steps: ["1", "2"])) {
        try Given().when(
            set, "standard-set.issued", "title=A", "edition=1", "scale.name=s",
            "scale.steps.1.value=1", "scale.steps.2.value=2", "scale.threshold=5")
    }
}

@Test(arguments: [[], ["scale.steps.1.value=1", "scale.steps.2.value=1"]])
func `a scale without steps, or with one step twice, is refused`(steps: [String]) throws {
    let entry = Entry(
        thing: set, kind: "standard-set.issued",
        fields: ["title=A", "edition=1", "scale.name=s"] + steps)
    let refusal = #expect(throws: Refusal.self) { try Given().when(entry) }
    #expect(refusal?.rule == "R-01")
    #expect(refusal?.sentence.contains("scale.steps") == true)
}

@Test func `an added standard names the reviews that prompted it`() throws {
    let state = try Given(issued).knowing("review/franklyn")
        .when(
            set, "standard-set.amended", "standard=Trauma-informed practice", "change=added",
            "text=Staff are trained", "promptedBy=review/franklyn", "promptedAlsoBy=earlier reviews"
        ).then(StandardSet.self)
    #expect(state.standards.map(\.code) == ["1", "2", "Trauma-informed practice"])
    let added = state.standard("Trauma-informed practice")
    #expect(added?.text == "Staff are trained")
    #expect(added?.amendments.first?.value.promptedBy.map(\.text) == ["review/franklyn"])
}

@Test func `a standard is reworded by its code or its title`() throws {
    let state = try Given(issued)
        .when(set, "standard-set.amended", "standard=1", "change=reworded", "text=One")
        .when(
            set, "standard-set.amended", "standard=Safer recruitment", "change=reworded", "text=Two"
        )
        .then(StandardSet.self)
    #expect(state.standards.map(\.text) == ["One", "Two"])
    #expect(state.amendments.count == 2)
}

@Test func `a withdrawn standard is kept but no longer in force`() throws {
    let state = try Given(issued)
        .when(set, "standard-set.amended", "standard=2", "change=withdrawn")
        .then(StandardSet.self)
    #expect(state.standards.map(\.code) == ["1"])
    #expect(state.everyStandard.count == 2)
    #expect(state.standard("2") == nil)
}

@Test(arguments: ["reworded", "withdrawn"])
func `a standard that the set does not have cannot change`(change: String) throws {
    let given = try Given(issued)
    let refusal = #expect(throws: Refusal.self) {
        try given.when(set, "standard-set.amended", "standard=9", "change=\(change)")
    }
    #expect(refusal?.sentence.contains("Its standards are: 1, 2.") == true)
}

@Test func `where the issue lists no standards any may be amended`() throws {
    let bare = fact(set, "standard-set.issued", "title=A", "edition=1")
    let state = try Given(bare)
        .when(set, "standard-set.amended", "standard=Think Family", "change=reworded")
        .then(StandardSet.self)
    #expect(state.standard("Think Family") != nil)
    #expect(!state.listsStandards)
    #expect(state.scale == nil)
}
