import Dates
import Testing

/// Dates as people in the United Kingdom write them, and what they mean.
struct TypedDateTests {
    @Test(arguments: [
        ("2023-03-31", "2023-03-31"),
        ("31/03/2023", "2023-03-31"),
        ("1/3/2023", "2023-03-01"),
        ("31/3/23", "2023-03-31"),
        ("31.03.2023", "2023-03-31"),
        ("31-03-2023", "2023-03-31"),
        ("2023/03/31", "2023-03-31"),
        ("03/2023", "2023-03"),
        ("31 March 2023", "2023-03-31"),
        ("31st March 2023", "2023-03-31"),
        ("the 31st of March, 2023", "2023-03-31"),
        ("31 Mar 23", "2023-03-31"),
        ("31-Mar-23", "2023-03-31"),
        ("March 31, 2023", "2023-03-31"),
        ("Thursday 2 March 2023", "2023-03-02"),
        ("Thurs. 2nd March 2023", "2023-03-02"),
        ("THURSDAY, 2 MARCH 2023", "2023-03-02"),
        ("on 2 March 2023", "2023-03-02"),
    ])
    func `a day`(typed: String, edtf: String) throws {
        #expect(try FuzzyDate(typed: typed).edtf?.text == edtf)
    }

    @Test(arguments: [
        ("March 2023", "2023-03"),
        ("Mar 2023", "2023-03"),
        ("Sept. 2023", "2023-09"),
        ("Mar-23", "2023-03"),
        ("2023-03", "2023-03"),
        ("2023", "2023"),
        ("in 2021", "2021"),
        ("the year 2021", "2021"),
        ("1990s", "199X"),
        ("Autumn 2019", "2019-23"),
        ("autumn of 2019", "2019-23"),
        ("Winter 2019", "2019-24"),
        ("Winter 2019/20", "2019-24"),
        ("Spring 2020", "2020-21"),
        ("early 2023", "2023-01/2023-03"),
        ("mid 2023", "2023-05/2023-08"),
        ("mid-2023", "2023-05/2023-08"),
        ("late 2023", "2023-10/2023-12"),
        ("early March 2023", "2023-03-01/2023-03-10"),
        ("end of January 2024", "2024-01-21/2024-01-31"),
        ("w/c 6 March 2023", "2023-03-06/2023-03-12"),
        ("week ending 11 February 2024", "2024-02-05/2024-02-11"),
        ("Q3 2022-23", "2022-10/2022-12"),
        ("q4 2022/23", "2023-01/2023-03"),
        ("Q1 FY 2022-23", "2022-04/2022-06"),
        ("2022-23 Q3", "2022-10/2022-12"),
        ("fy:2022-23", "2022-04/2023-03"),
        ("FY 2022-23", "2022-04/2023-03"),
        ("fy2022/23", "2022-04/2023-03"),
        ("FY 22-23", "2022-04/2023-03"),
        ("fy:2022-2023", "2022-04/2023-03"),
        ("fy:1999-00", "1999-04/2000-03"),
        ("financial year 2022-23", "2022-04/2023-03"),
        ("academic year 2022-23", "2022-09/2023-08"),
    ])
    func `a part of a year`(typed: String, edtf: String) throws {
        #expect(try FuzzyDate(typed: typed).edtf?.text == edtf)
    }

    @Test(arguments: [
        ("by March 2023", "../2023-03"),
        ("no later than 31 March 2023", "../2023-03-31"),
        ("until March 2023", "../2023-03"),
        ("before March 2023", "../2023-02"),
        ("before 1 April 2023", "../2023-03-31"),
        ("before FY 2022-23", "../2022-03"),
        ("before autumn 2019", "../2019-08-31"),
        ("since March 2023", "2023-03/.."),
        ("from March 2023", "2023-03/.."),
        ("from March 2023 onwards", "2023-03/.."),
        ("after March 2023", "2023-04/"),
        ("June 2019 and ongoing", "2019-06/.."),
        ("June 2019 - ongoing", "2019-06/.."),
        ("June 2019 (ongoing)", "2019-06/.."),
        ("ongoing from June 2019", "2019-06/.."),
        ("June 2019 to date", "2019-06/.."),
        ("January 2022 - March 2023", "2022-01/2023-03"),
        ("January 2022 \u{2013} March 2023", "2022-01/2023-03"),
        ("January 2022 to March 2023", "2022-01/2023-03"),
        ("from January 2022 to March 2023", "2022-01/2023-03"),
        ("between January and March 2023", "2023-01/2023-03"),
        ("1-5 March 2023", "2023-03-01/2023-03-05"),
        ("2022-01-01 to 2022-03-31", "2022-01-01/2022-03-31"),
        ("Q1 to Q3 2022-23", "2022-04/2022-12"),
        ("autumn 2019 to spring 2020", "2019-23/2020-21"),
    ])
    func `an interval`(typed: String, edtf: String) throws {
        #expect(try FuzzyDate(typed: typed).edtf?.text == edtf)
    }

    @Test(arguments: [
        ("March 2020 and March 2021", "{2020-03,2021-03}"),
        ("Autumn 2019; March 2021", "{2019-23,2021-03}"),
        ("March 2020, June 2020 and September 2020", "{2020-03,2020-06,2020-09}"),
        ("March and September 2020", "{2020-03,2020-09}"),
        ("1 and 2 March 2023", "{2023-03-01,2023-03-02}"),
        ("FY 2022-23 and March 2024", "{2022-04..2023-03,2024-03}"),
        ("March or April 2020", "[2020-03,2020-04]"),
        ("{2019-23, 2021-03}", "{2019-23,2021-03}"),
    ])
    func `several dates`(typed: String, edtf: String) throws {
        #expect(try FuzzyDate(typed: typed).edtf?.text == edtf)
    }

    @Test(arguments: [
        ("about March 2020", "2020-03~"),
        ("circa March 2020", "2020-03~"),
        ("c. 2020", "2020~"),
        ("March 2020?", "2020-03?"),
        ("probably March 2020", "2020-03?"),
        ("March 2020 (probable)", "2020-03?"),
        ("about March 2020?", "2020-03%"),
        ("2020-03~", "2020-03~"),
        ("202x", "202X"),
    ])
    func `a date nobody is sure of`(typed: String, edtf: String) throws {
        #expect(try FuzzyDate(typed: typed).edtf?.text == edtf)
    }

    @Test(arguments: [
        (
            "31 Sept",
            "\"31 Sept\" is not a date. September has 30 days. "
                + "If the paper says so, write as written: and its words."
        ),
        (
            "Wednesday 2 March 2023",
            "\"Wednesday 2 March 2023\" is not a date. 2 March 2023 is a Thursday."
        ),
        (
            "12/31/2023",
            "\"12/31/2023\" is not a date. Dates are read day first, and there is no month 31. "
                + "Write 31 December 2023."
        ),
        ("31 March", "\"31 March\" has no year. Write it in full, like 31 March 2023."),
        ("31/3/87", "\"31/3/87\" is not a date. Write the year in four digits."),
        ("90", "\"90\" is not a date. Write the year in four digits."),
        (
            "Mar 23",
            "\"Mar 23\" could be a day or a year. Write the year in four digits."
        ),
        (
            "2022-23",
            "\"2022-23\" could be several things. "
                + "Write fy:2022-23, academic year 2022-23, autumn 2022 or 2022 to 2023."
        ),
        (
            "FY 2022-24",
            "\"FY 2022-24\" is not a date. The years of a financial year follow each other, "
                + "as in 2022-23."
        ),
        (
            "Q3 2022",
            "\"Q3 2022\" could be of a calendar year or a financial year. "
                + "Write Q3 2022-23, or the months."
        ),
        (
            "March 2023 to January 2022",
            "\"March 2023 to January 2022\" is not a date. It ends before it begins."
        ),
        (
            "see minutes",
            "\"see minutes\" is not a date. "
                + "Write it like 31 March 2023, March 2023, autumn 2019 or fy:2022-23. "
                + "To keep words that give no date, write as written: before them."
        ),
        ("", "\"\" is not a date. Leave the field out where no date is known."),
    ])
    func `what is not a date is refused with a sentence`(typed: String, sentence: String) {
        let problem = #expect(throws: DateProblem.self) { try FuzzyDate(typed: typed) }
        #expect(problem?.sentence == sentence)
    }
}
