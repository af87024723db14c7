import Dates
import Testing
import Trials

struct EDTFTests {
    private func bounds(_ edtf: String) throws -> String { try EDTF(edtf).bounds.description }

    @Test(arguments: [
        ("2019-21", "2019-03-01/2019-05-31"),
        ("2019-22", "2019-06-01/2019-08-31"),
        ("2019-23", "2019-09-01/2019-11-30"),
        ("2019-24", "2019-12-01/2020-02-29"),
        ("2019-26", "2019-06-01/2019-08-31"),
        ("2019-28", "2019-12-01/2020-02-29"),
        ("2019-29", "2019-09-01/2019-11-30"),
        ("2019-30", "2019-12-01/2020-02-29"),
        ("2019-31", "2019-03-01/2019-05-31"),
        ("2019-32", "2019-06-01/2019-08-31"),
        ("2019-33", "2019-01-01/2019-03-31"),
        ("2019-36", "2019-10-01/2019-12-31"),
        ("2019-37", "2019-01-01/2019-04-30"),
        ("2019-39", "2019-09-01/2019-12-31"),
        ("2019-40", "2019-01-01/2019-06-30"),
        ("2019-41", "2019-07-01/2019-12-31"),
        ("2019-23/2020-24", "2019-09-01/2021-02-28"),
        ("{2019-23,2021-03}", "2019-09-01/2021-03-31"),
        ("[..2019-24]", "../2020-02-29"),
        ("2019-06/..", "2019-06-01/.."),
        ("2022-04/2023-03", "2022-04-01/2023-03-31"),
        ("XXXX-02-29", "0000-02-29/9996-02-29"),
        ("15XX-02-29", "1504-02-29/1596-02-29"),
        ("2023-XX-31", "2023-01-31/2023-12-31"),
        ("2023-0X-3X", "2023-01-30/2023-09-30"),
        ("-0004-02-29", "-0004-02-29"),
        ("2023-06-30T23:30:00Z", "2023-07-01"),
        ("2023-06-30T23:30:00", "2023-06-30"),
        ("Y1E999999999", "+5881580-07-11/.."),
    ])
    func `bounds follow from the text`(edtf: String, expected: String) throws {
        #expect(try bounds(edtf) == expected)
    }

    @Test(arguments: [
        ("2023-02-29", "\"2023-02-29\" is not an EDTF date. February 2023 has 28 days."),
        ("2023-09-31", "\"2023-09-31\" is not an EDTF date. September has 30 days."),
        ("2023-13", "\"2023-13\" is not an EDTF date. There is no month 13."),
        (
            "XXXX-02-30",
            "\"XXXX-02-30\" is not an EDTF date. There is no such day in any month it may be."
        ),
        ("2023-00-01", "\"2023-00-01\" is not an EDTF date. There is no month 00."),
        ("{2019-23, 2021-03}", "\"{2019-23, 2021-03}\" is not an EDTF date. EDTF has no spaces."),
        (
            "{2019-23,2021-03]",
            "\"{2019-23,2021-03]\" is not an EDTF date. A set ends with the bracket that "
                + "matches its first."
        ),
        (
            "2023/2022",
            "\"2023/2022\" is not an EDTF date. An interval does not end before it begins."
        ),
        (
            "2023-03-31T09:30:60",
            "\"2023-03-31T09:30:60\" is not an EDTF date. A minute has 60 seconds."
        ),
        ("/", "\"/\" is not an EDTF date. An interval has a beginning or an end."),
        ("\u{1B}[2J", "\"\u{FFFD}[2J\" is not an EDTF date. EDTF has no spaces."),
    ])
    func `a refusal says what is wrong`(edtf: String, sentence: String) {
        let problem = #expect(throws: DateProblem.self) { try EDTF(edtf) }
        #expect(problem?.sentence == sentence)
    }

    @Test func `a season is not a financial year`() throws {
        let season = try FuzzyDate(asWritten: "autumn 2022", edtf: "2022-23")
        #expect(season.edtf?.isSeason == true)
        #expect(season.bounds.description == "2022-09-01/2022-11-30")
        let year = try FuzzyDate(typed: "fy:2022-23")
        #expect(year.edtf?.isSeason == false)
        #expect(year.bounds.description == "2022-04-01/2023-03-31")
        #expect(year.asWritten == "fy:2022-23")
    }

    @Test func `nothing that could be a financial year is ever read as a season`() throws {
        for year in 1950...2060 {
            for (mark, before) in [
                ("-", ""), ("/", ""), ("-", "in "), ("-", "by "), ("-", "about "),
            ] {
                let ending = (year + 1) % 100
                guard ending > 12 else { continue }
                let text = "\(before)\(year)\(mark)\(ending < 10 ? "0" : "")\(ending)"
                #expect(throws: DateProblem.self, "\(text)") { try FuzzyDate(typed: text) }
            }
        }
        for text in ["2022-23/2023-24", "{2022-23,2023-24}", "2022-23~", "2022-23 and 2023-24"] {
            #expect(throws: DateProblem.self, "\(text)") { try FuzzyDate(typed: text) }
        }
    }

    @Test func `a set has a milestone for each member`() throws {
        let dates = try FuzzyDate(typed: "Autumn 2019; March 2021")
        #expect(
            dates.milestones.map(\.description) == [
                "2019-09-01/2019-11-30", "2021-03-01/2021-03-31",
            ])
        let one = try FuzzyDate(typed: "March 2020 or March 2021")
        #expect(one.milestones == [one.bounds])
        #expect(one.bounds.description == "2020-03-01/2021-03-31")
    }

    @Test func `an interval tells its beginning from its end`() throws {
        let tenure = try EDTF("2019-09/2021-03?")
        #expect(tenure.start.description == "2019-09-01/2019-09-30")
        #expect(tenure.end.description == "2021-03-01/2021-03-31")
        #expect(tenure.isInterval && tenure.isUncertain && !tenure.isOpenEnded)
        let ongoing = try EDTF("2019-06/..")
        #expect(ongoing.isOpenEnded && ongoing.end == .unbounded)
        #expect(try !EDTF("2019-06/").isOpenEnded)
        #expect(ongoing.satisfies(level: 1) && !ongoing.satisfies(level: 0))
    }

    @Test func `the date of a day has that day's bounds, or its year's beyond four digits`() throws
    {
        for text in ["2023-03-31", "0000-01-01", "9999-12-31"] {
            let day = try #require(Day(iso: text))
            let date = FuzzyDate(day)
            #expect(date.asWritten == text)
            #expect(date.bounds == DateBounds(day))
            #expect(try EDTF(#require(date.edtf).text).bounds == date.bounds)
        }
        for day in [Day.first, .last, Day(rawValue: 100_000_000), Day(rawValue: -800_000)] {
            let date = FuzzyDate(day)
            #expect(try EDTF(#require(date.edtf).text).bounds == date.bounds)
            #expect(try EDTF(#require(date.edtf).text).level == date.edtf?.level)
            #expect(date.bounds.contains(day))
        }
    }

    @Test func `no text crashes the readers, and what one accepts the other does not contradict`() {
        let seed: UInt64 = 42
        var random = Chance(seed: seed)
        let alphabet = Array("0123456789-/.,;:XYTSZE?~%[]{}()' +aq\u{2013}\u{E9}\u{1F600}\u{7}")
        let words = ["2023", "31", "March", "autumn", "to", "and", "by", "fy", "Q3", "-", "/", "?"]
        for round in 0..<30_000 {
            let text =
                round.isMultiple(of: 2)
                ? String(
                    (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in
                        alphabet.randomElement(using: &random)
                    })
                : (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
                    words.randomElement(using: &random)
                }.joined(separator: Bool.random(using: &random) ? " " : "")
            let edtf = try? EDTF(text)
            let typed = try? FuzzyDate(typed: text)
            for bounds in [edtf?.bounds, typed?.bounds] {
                guard let earliest = bounds?.earliest, let latest = bounds?.latest else { continue }
                #expect(earliest <= latest, "\(text), seed \(seed)")
            }
            if let edtf, let typed {
                #expect(edtf.bounds == typed.edtf?.bounds, "\(text), seed \(seed)")
            }
        }
    }
}
