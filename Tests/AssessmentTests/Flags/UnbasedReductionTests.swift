import Assessment
import Assurance
import Replay
import Testing
import Trials

private let action = "action/1"

private func agreed(_ measures: String, aim: Aim? = .less, _ fields: String...) -> Entry {
    var entry = fact(
        action, "action.agreed", "title=Guidance", "lead=Lead-CS", "objective=objective/3.1",
        "measures=\(measures)", "effective=2020-01-15")
    if let aim { entry = entry.with("aim=\(aim.rawValue)") }
    for field in fields { entry = entry.with(field) }
    return entry
}

private func figure(_ period: String) -> [Entry] {
    [
        fact(
            "indicator/1", "indicator.defined", "title=Children in care", "unit=count",
            "objective=objective/3.1", "effective=2020-01-01"),
        fact(
            "indicator/1", "indicator.observed", "value=40", "period=\(period)",
            "effective=2020-02-01"),
    ]
}

@Test func `a reduction without a baseline is flagged`() throws {
    let given = try Given(agreed("Fewer children in care"))
    let breach = try #require(given.raises(UnbasedReduction.self).first)
    #expect(breach.since == days("2020-01-15", "2020-01-15"))
    #expect(
        breach.sentence
            == "A reduction is promised (\"Fewer children in care\"), and no baseline is recorded.")
}

@Test func `a baseline with the action, or a figure from before it, is enough`() throws {
    let stated = try Given(agreed("Fewer children in care", "baseline=40 in March 2019"))
    #expect(try stated.flags(UnbasedReduction.self) == [])
    let before = try Given(figure("March 2019") + [agreed("Fewer children in care")])
    #expect(try before.flags(UnbasedReduction.self) == [])
}

@Test func `a figure for a later time is no baseline, and one that may be cannot be told`() throws {
    let later = try Given(figure("March 2021") + [agreed("Reduced harm")])
    #expect(try later.flags(UnbasedReduction.self) == ["\(action) baseline"])
    let vague = try Given(figure("2020") + [agreed("Reduced harm")])
    #expect(try vague.flags(UnbasedReduction.self) == ["\(action) baseline?"])
}

@Test(arguments: [nil, Aim.more, .same])
func `a promise that aims at anything else needs no baseline, whatever its words`(aim: Aim?) throws
{
    let given = try Given(agreed("Fewer children in care, demand is cut", aim: aim))
    #expect(try given.flags(UnbasedReduction.self) == [])
}

@Test func `an objective's measures need a baseline too`() throws {
    let given = try Given(
        fact(
            "objective/3.1", "objective.set", "title=Response to harm", "measures=harm",
            "aim=less", "effective=2020-01-01"))
    #expect(try given.flags(UnbasedReduction.self) == ["objective/3.1 baseline"])
}
