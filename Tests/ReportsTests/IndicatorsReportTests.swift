import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct IndicatorsReportTests {
    private func given(_ figures: [(value: String, period: String)]) throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("indicator.defined", "indicator/x", "title=Cases heard", "unit=count")
        for one in figures {
            try given.record(
                "indicator.observed", "indicator/x", "value=\(one.value)", "period=\(one.period)")
        }
        return given
    }

    @Test func `changes are exact, to one place, half away from zero`() throws {
        for (before, after, change, percent) in [
            ("484", "312", "-172", "-35.5"), ("94", "158", "64", "68.1"),
            ("636", "592", "-44", "-6.9"), ("301", "259", "-42", "-14.0"),
            ("101.4", "65.4", "-36.0", "-35.5"), ("1,000", "1,000.5", "0.5", "0.1"),
            ("2000", "1999", "-1", "-0.1"),
        ] {
            let given = try given([(before, "March 2022"), (after, "March 2023")])
            let table = try given.page(IndicatorsReport.self).table("Figures")
            #expect(table?.column("before") == ["not applicable", before])
            #expect(table?.column("change") == ["not applicable", change])
            #expect(table?.column("percent") == ["not applicable", percent])
        }
    }

    @Test func `words and nought have no percentage`() throws {
        let words = try given([("over 100", "fy:2021-22"), ("29", "fy:2022-23")])
        #expect(
            try words.page(IndicatorsReport.self).table("Figures")?.column("change")
                == ["not applicable", "not exact"])
        let nought = try given([("0", "fy:2021-22"), ("3", "fy:2022-23")])
        let table = try nought.page(IndicatorsReport.self).table("Figures")
        #expect(table?.column("change") == ["not applicable", "3"])
        #expect(table?.column("percent") == ["not applicable", "not applicable"])
    }

    @Test func `parts are never mixed with the whole`() throws {
        var given = try given([("58", "fy:2021-22"), ("60", "fy:2022-23")])
        try given.record(
            "indicator.observed", "indicator/x", "value=28", "period=fy:2022-23", "breakdown=girls")
        let table = try given.page(IndicatorsReport.self).table("Figures")
        #expect(table?.column("part") == ["whole", "whole", "girls"])
        #expect(table?.column("change") == ["not applicable", "2", "not applicable"])
    }

    @Test func `a statement against the last change in its period is shown to go against it`()
        throws
    {
        var given = try given([
            ("576", "fy:2020-21"), ("636", "fy:2021-22"), ("592", "fy:2022-23"),
        ])
        try given.record(
            "indicator.claimed", "indicator/x", "text=It kept rising", "direction=rising")
        for (words, period) in [
            ("It rose that year", "fy:2021-22"), ("It rose at first", "fy:2020-21"),
        ] {
            try given.record(
                "indicator.claimed", "indicator/x", "text=\(words)", "direction=rising",
                "period=\(period)")
        }
        try given.record(
            "indicator.claimed", "indicator/x", "text=It is in line", "direction=in-line")
        let table = try given.page(IndicatorsReport.self).table("What is said about them")
        #expect(
            table?.column("contradicts")
                == ["yes", "no", "cannot tell: either yes or no", "not applicable"])
        #expect(
            table?.column("figures")
                == [
                    "636 to 592: falling, -6.9%", "576 to 636: rising, 10.4%", "not recorded",
                    "636 to 592: falling, -6.9%",
                ])
    }
}
