import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "indicator/cin-plans"
private let defined = fact(
    x, "indicator.defined", "title=Children in need plans", "unit=count", "collectedBy=council")

private func observed(_ value: String, _ period: String, _ others: String...) -> Entry {
    var entry = fact(x, "indicator.observed", "value=\(value)", "period=\(period)")
    for other in others { entry = entry.with(other) }
    return entry
}

@Test func `an indicator begins with its definition`() {
    expectOnlyBegins(x, with: ["indicator.defined"])
}

@Test func `plan numbers between two years are compared exactly`() throws {
    let series = try Given(defined, observed("484", "March 2022"), observed("312", "March 2023"))
        .then(Indicator.self).series()
    let change = try #require(IndicatorChange(from: series[0].value, to: series[1].value))
    #expect(change.difference.text == "-172")
    #expect(change.percent?.text == "-35.5")
    #expect(change.direction == .falling)
}

@Test(arguments: [
    ("5", "5.0", IndicatorClaimed.Direction.steady), ("5", "5.1", .rising), ("0", "3", .rising),
])
func `a change goes one of three ways`(
    before: String, after: String, direction: IndicatorClaimed.Direction
) throws {
    let series = try Given(defined, observed(before, "2021"), observed(after, "2022"))
        .then(Indicator.self).series()
    let change = try #require(IndicatorChange(from: series[0].value, to: series[1].value))
    #expect(change.direction == direction)
    #expect((change.percent == nil) == (before == "0"))
}

@Test func `no change is reckoned from words`() throws {
    let series = try Given(defined, observed("more than 45", "2021"), observed("50", "2022"))
        .then(Indicator.self).series()
    #expect(series[0].value.number == nil)
    #expect(IndicatorChange(from: series[0].value, to: series[1].value) == nil)
}

@Test func `a series is in the order of its periods, whatever the order of recording`() throws {
    let indicator = try Given(
        defined, observed("592", "fy:2022-23"), observed("576", "fy:2020-21"),
        observed("636", "fy:2021-22")
    ).then(Indicator.self)
    #expect(indicator.series().map(\.value.value) == ["576", "636", "592"])
    #expect(indicator.observations.map(\.value.value) == ["592", "576", "636"])
}

@Test func `parts make series of their own, and a comparison stays with its figure`() throws {
    let indicator = try Given(
        defined, observed("58", "fy:2022-23"), observed("28", "fy:2022-23", "breakdown=girls"),
        observed("30", "fy:2022-23", "breakdown=boys"),
        observed("26", "fy:2023-24", "comparator=London 52")
    ).then(Indicator.self)
    #expect(indicator.series().map(\.value.value) == ["58", "26"])
    #expect(indicator.series(of: "girls").map(\.value.value) == ["28"])
    #expect(indicator.series().last?.value.comparator == "London 52")
    #expect(indicator.breakdowns == [nil, "girls", "boys"])
}

@Test func `a revision takes the place of a figure, which stays`() throws {
    let given = try Given(defined, observed("48%", "2022", "provisional=yes"))
    let revised = try given.when(observed("47%", "2022", "revises=\(x)#2"))
    let indicator = try revised.then(Indicator.self)
    #expect(indicator.observations.count == 2)
    #expect(indicator.series().map(\.value.value) == ["47%"])
    let again = try revised.when(observed("46%", "2022", "revises=\(x)#3")).then(Indicator.self)
    #expect(again.standing.map(\.value.value) == ["46%"])
    #expect(again.standing.first?.value.number?.text == "46")
}

@Test func `a figure revises only a figure of the same indicator`() throws {
    let given = try Given(
        defined, observed("48", "2022"),
        fact("indicator/other", "indicator.defined", "title=Other", "unit=count"),
        fact("indicator/other", "indicator.observed", "value=3", "period=2022"))
    expectRefused(under: "R-05", saying: "states no figure") {
        try given.when(observed("47", "2022", "revises=\(x)#1"))
    }
    expectRefused(under: "R-05", saying: "states no figure") {
        try given.when(observed("47", "2022", "revises=indicator/other#2"))
    }
    expectRefused(under: "R-05") {
        try given.when(observed("47", "2022", "revises=11111111-1111-7111-8111-111111111111"))
    }
}

@Test func `a figure needs a period and a unit is one of seven`() {
    expectRefused(under: "R-01", saying: "\"period\" is missing") {
        try Given(defined).when(x, "indicator.observed", "value=484")
    }
    expectRefused(under: "R-01", saying: "rate-per-10000") {
        try Given().when(x, "indicator.defined", "title=Plans", "unit=rate")
    }
}

@Test func `a claim stands beside the figures and changes none`() throws {
    let indicator = try Given(defined, observed("636", "fy:2021-22"))
        .when(
            x, "indicator.claimed", "text=both rises continued", "direction=rising",
            "period=fy:2022-23"
        )
        .then(Indicator.self)
    #expect(indicator.claims.map(\.value.direction) == [.rising])
    #expect(indicator.observations.count == 1)
}

@Test func `a definition may change, and its denominator`() throws {
    let indicator = try Given(defined)
        .when(x, "wording.changed", "part=denominator", "to=children under 18")
        .when(x, "wording.changed", "to=Plans open at year end")
        .then(Indicator.self)
    #expect(indicator.definition?.value.denominator == "children under 18")
    #expect(indicator.title == "Plans open at year end")
    #expect(indicator.definition?.value.unit == .count)
}
