import Assessment
import Assurance
import Replay
import Testing
import Trials

private let cases = "indicator/marac-cases"
private let defined = fact(
    cases, "indicator.defined", "title=MARAC cases", "unit=count", "effective=2023-06-01")

private func figure(_ value: String, _ period: String, _ fields: String...) -> Entry {
    var entry = fact(
        cases, "indicator.observed", "value=\(value)", "period=\(period)", "effective=2023-06-01")
    for field in fields { entry = entry.with(field) }
    return entry
}

private func claimed(_ direction: String) -> Entry {
    fact(
        cases, "indicator.claimed", "text=Cases kept moving.", "direction=\(direction)",
        "effective=2023-06-01")
}

private let fell = [defined, figure("636", "fy:2021-22"), figure("592", "fy:2022-23")]

private func sentences(_ entries: [Entry]) throws -> [String] {
    try Given(entries).raises(ContradictedFigures.self).map(\.sentence)
}

@Test func `a narrative against the figures is flagged`() throws {
    #expect(
        try sentences(fell + [claimed("rising")])
            == ["Said to be rising, while the figures go 636 to 592: falling, -6.9%."])
    #expect(try sentences(fell + [claimed("falling")]) == [])
}

@Test func `a narrative without figures to hold it against cannot be told`() throws {
    let breach = try #require(
        Given(defined, claimed("rising")).raises(ContradictedFigures.self).first)
    #expect(breach.doubt == "the figures to hold it against are not recorded")
}

@Test func `a caption that names other years than its figures is flagged`() throws {
    let caption = "caption=2019/20 to 2022/23"
    let given = [
        defined, figure("636", "fy:2021-22", caption), figure("592", "fy:2022-23", caption),
    ]
    #expect(
        try sentences(given) == [
            "The caption names 1 April 2019 to 31 March 2023, and the figures are for "
                + "1 April 2021 to 31 March 2023."
        ])
    let right = "caption=2021/22 to 2022/23"
    #expect(
        try sentences([
            defined, figure("636", "fy:2021-22", right), figure("592", "fy:2022-23", right),
        ]) == [])
}

@Test func `a figure for part of a year that the caption names stands under it`() throws {
    let caption = "caption=Cases, 2022/23"
    #expect(try sentences([defined, figure("150", "2022-07/2022-09", caption)]) == [])
    #expect(try sentences([defined, figure("150", "31 March 2023", caption)]) == [])
    #expect(try sentences([defined, figure("150", "30 April 2023", caption)]).count == 1)
}

@Test func `a revision stands in the place of the figure with the caption`() throws {
    let caption = "caption=2021/22 to 2022/23"
    let given = [
        defined, figure("636", "fy:2021-22", caption), figure("592", "fy:2022-23", caption),
        figure("590", "fy:2022-23", "revises=\(cases)#3"),
    ]
    #expect(try sentences(given) == [])
}

@Test func `what stands beside a figure is one comparison from year to year`() throws {
    let given = [
        defined, figure("636", "fy:2021-22", "comparator=London 52"),
        figure("592", "fy:2022-23", "comparator=London 51"), claimed("rising"),
    ]
    #expect(
        try sentences(given) == [
            "Said to be rising, while the figures go 636 to 592: falling, -6.9%."
        ])
}

@Test(arguments: [("33%", 0), ("32%", 1)])
func `shares differ from the whole by no more than rounding`(last: String, count: Int) throws {
    let shares = fact(
        cases, "indicator.defined", "title=Shares", "unit=percent", "parts=a", "parts=b",
        "parts=c", "effective=2023-06-01")
    let parts = [("a", "33%"), ("b", "33%"), ("c", last)].map {
        figure($0.1, "fy:2022-23", "breakdown=\($0.0)")
    }
    #expect(try sentences([shares] + parts).count == count)
}

@Test func `a breach that can be computed hides none that was noted`() throws {
    let noted = fact(
        cases, "inconsistency.noted", "title=The headline does not fit", "sort=figures",
        "effective=2023-06-01")
    #expect(try sentences(fell + [claimed("rising"), noted]).count == 2)
}

@Test func `parts known to be all that do not make the whole are flagged`() throws {
    let figures = [
        figure("174", "fy:2022-23"), figure("95", "fy:2022-23", "breakdown=exited"),
        figure("76", "fy:2022-23", "breakdown=remained"),
    ]
    let whole = defined.with("parts=exited").with("parts=remained")
    let breach = try #require(
        Given([whole] + figures).raises(ContradictedFigures.self).first)
    #expect(breach.isCertain)
    #expect(breach.sentence == "The parts for fy:2022-23 make 171, and the whole is 174.")
    let vague = try #require(
        Given([defined] + figures).raises(ContradictedFigures.self).first)
    #expect(vague.doubt == "whether these are all the parts is not recorded")
}

@Test func `two denominators are flagged`() throws {
    let again = fact(
        cases, "indicator.defined", "title=MARAC cases", "unit=percent", "denominator=adults",
        "effective=2024-01-01")
    #expect(
        try sentences([defined.with("denominator=residents"), again])
            == ["Counted out of residents, then out of adults."])
}

@Test func `a disagreement that was noted is flagged until it is settled`() throws {
    let noted = try Given(
        defined,
        fact(
            cases, "inconsistency.noted", "title=The headline does not fit", "sort=figures",
            "effective=2023-06-01"))
    #expect(
        try noted.raises(ContradictedFigures.self).map(\.sentence)
            == ["Noted, and not settled: The headline does not fit."])
    let settled = try noted.taking(
        fact(
            cases, "inconsistency.resolved", "noted=\(cases)#2", "resolution=the table is right",
            "effective=2023-07-01"))
    #expect(try settled.flags(ContradictedFigures.self) == [])
}

@Test func `one caption over several indicators is one breach, at the first that it fails`() throws
{
    let caption = "caption=2019/20 to 2022/23"
    func row(_ name: String, _ paper: String) -> [Entry] {
        [
            fact("indicator/\(name)", "indicator.defined", "title=\(name)", "unit=count"),
            fact(
                "indicator/\(name)", "indicator.observed", "value=12", "period=fy:2022-23", caption,
                "sources.document=\(paper)", "effective=2023-06-01"),
        ]
    }
    let given = try Given(row("a", "000") + row("b", "000") + row("c", "001"))
    #expect(
        try given.raises(ContradictedFigures.self).map(\.thing.text)
            == ["indicator/a", "indicator/c"])
    let first = try #require(given.raises(ContradictedFigures.self).first)
    #expect(first.others.map(\.text) == ["indicator/b"])
}
