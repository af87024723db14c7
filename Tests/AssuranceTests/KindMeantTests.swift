import Assurance
import Testing

@Test(
    arguments: [
        ("action.slliped", "action.slipped"), ("organisation.renamed", "name.changed to="),
        ("action.extended", "action.slipped"),
        ("review.deleted", "event.retracted target= reason="),
        ("action.completion-denied", nil), ("weather.fair", nil),
        ("plan.cancelled", "thing.withdrawn"), ("action.completed", "action.completion-claimed"),
    ] as [(String, String?)])
func `a name that none has leads to the kind that was meant, and never to its opposite`(
    name: (typed: String, meant: String?)
) {
    let meant = FactKinds.meant(by: name.typed)
    #expect(
        name.meant == nil ? meant == nil : meant?.hasPrefix(name.meant ?? "") == true,
        "\(meant ?? "nothing")")
}

@Test(arguments: [("Green", ActionRated.Rating.green), ("AMBER", .amber), ("red", .red)])
func `a choice is read in letters of either size`(text: String, rating: ActionRated.Rating) throws {
    #expect(try ActionRated.Rating(reading: text) == rating)
}

@Test func `a choice of several words is read with spaces, and only its own word stands in a log`()
    throws
{
    #expect(try Audit.Sort(reading: "Section 11") == .section11)
    #expect(try ThingSuperseded.How(reading: "carried forward") == .carriedForward)
    #expect(throws: FieldProblem.self) { try Audit.Sort(fromLog: "Section 11") }
}

@Test func `every rule under which something is refused stands in the list, once`() {
    let codes = RefusalRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    let refusals: [Refusal] = [
        .unknownKind("a", nearest: nil), .ended(.none, stage: "", by: .none), .notInForce(.none),
        .noScale(.none), .unknownFact(.none, field: ""), .notBegun(.none, beginsWith: []),
        .digestMismatch(""), .ofTheRuleBook(.none),
        .begunAlready(.none, with: "", by: "", instead: []),
        .saidAlready(.none, by: [], mayRecur: true),
    ]
    for refusal in refusals { #expect(codes.contains(refusal.rule), "\(refusal.rule)") }
    for kind in FactKinds.all {
        for need in kind.needs { #expect(codes.contains(need.rule), "\(kind.name)") }
    }
}

@Test func `what one of is required are fields of the fact`() {
    for kind in FactKinds.all {
        let names = kind.fields.map(\.name)
        for need in kind.needs { #expect(need.fields.allSatisfy(names.contains), "\(kind.name)") }
    }
}
