import Dates
import Testing
import Trials

private let folder = "edtf"

/// Dates in words: some of our own, and the natural-language table of python-edtf, read day first.
///
/// The table was made for museum catalogues in American order. Every departure stands below with
/// its reason, and one that no longer departs fails.
struct TypedDateReaderTests {
    @Test(arguments: [
        ("10/7/2019", "2019-07-10"), ("before 2019", "../2018"), ("earlier than 2019", "../2018"),
        ("before September 2019", "../2019-08"), ("before 1 March 2020", "../2020-02-29"),
        ("before the 1990s", "../1989"), ("before the 20th century", "../1899"),
        ("after 2019", "2020/"), ("later than March 2019", "2019-04/"),
        ("before about September 2019", "../2019-09~"), ("c1990s", "199X~"),
        ("circa 2019?", "2019%"), ("20th century", "19XX"), ("about the 1990s", "199X~"),
        ("1990s?", "199X?"), ("a day in spring 2019", "2019-21"), ("autumn 2019?", "2019-23?"),
        ("2019-mid 2020s", "2019/2026~"), ("2019 or 2021", "[2019,2021]"),
        ("2019; 2021", "{2019,2021}"), ("c64 BC", "-0063~"),
        ("1859-1861", "1859/1861"), ("1859/1861", "1859/1861"),
        ("January 2019 - March 2020", "2019-01/2020-03"),
    ])
    func `a date in words is read day first, with every word heard`(
        text: String, expected: String
    ) throws {
        #expect(try FuzzyDate(typed: text).edtf?.text == expected)
    }

    @Test(arguments: [
        "", "90", "January", "January 12", "1851-52", "2019-30", "2019-2021", "notcirca 2019",
        "printed 2019",
        "2019, reprinted 2021", "2019 (second edition)", "active 2019-21", "birthday in 2019",
        "some time", "sometime 2019", "2019 or so", "late - early 2019",
    ])
    func `words not understood are never dropped`(text: String) {
        #expect(throws: DateProblem.self) { try FuzzyDate(typed: text) }
    }

    private struct File: Decodable {
        struct Case: Decodable {
            let text: String
            let edtf: String?
        }
        let cases: [Case]

        enum CodingKeys: String, CodingKey {
            case cases = "natural_language"
        }
    }

    @Test(.enabled(if: PublicVectors.has(folder)))
    func `the table is read as python-edtf reads it, but for the departures listed`() throws {
        let cases = try PublicVectors.read(
            "\(folder)/python-edtf.json", as: File.self, namesAsWritten: true
        ).cases
        #expect(cases.count == 136)
        let table = Dictionary(grouping: Self.departures, by: \.text)
        #expect(table.count == Self.departures.count)
        var unused = Set(table.keys)
        for item in cases {
            let ours = (try? FuzzyDate(typed: item.text))?.edtf?.text
            if let departure = table[item.text]?.first {
                unused.remove(item.text)
                #expect(departure.theirs == item.edtf, "\(item.text)")
                #expect(ours == departure.ours, "\(item.text)")
                #expect(ours != item.edtf, "\(item.text) no longer departs")
            } else {
                #expect(ours == item.edtf, "\(item.text)")
            }
        }
        #expect(unused.isEmpty)
    }

    private struct Departure {
        let text: String
        let ours: String?
        let theirs: String?
        let why: String

        init(_ text: String, _ ours: String?, _ theirs: String?, _ why: String) {
            self.text = text
            self.ours = ours
            self.theirs = theirs
            self.why = why
        }
    }

    private static let dayFirst = "the United Kingdom writes the day first"
    private static let strict =
        "before and after leave out the date itself; no bound on the far side"
    private static let open = "any day before it: an open beginning, not an unknown one"
    private static let century = "the 1800s are a century, with or without circa"
    private static let words = "words not understood are never dropped: they may change the date"
    private static let year = "a date in a ledger has a year, and in four digits"
    private static let season =
        "EDTF has no day within a season; the bounds are those of the season"
    private static let short =
        "could be a financial year or a season; the years are asked for in full"
    private static let both = "both dates were written, and both are kept"

    private static let departures = [
        Departure("10/7/2008", "2008-07-10", "2008-10-07", dayFirst),

        Departure("before 1928", "../1927", "/1928", strict),
        Departure("earlier than 1928", "../1927", "/1928", strict),
        Departure("before January 1928", "../1927-12", "/1928-01", strict),
        Departure("before 18 January 1928", "../1928-01-17", "/1928-01-18", strict),
        Departure("before the 1900s", "../1899", "/19XX", strict),
        Departure("before 19th century", "../1799", "/18XX", strict),
        Departure("after 1928", "1929/", "1928/", strict),
        Departure("later than 1928", "1929/", "1928/", strict),
        Departure("before approx January 18 1928", "../1928-01-18~", "/1928-01-18~", open),
        Departure("before approx January 1928", "../1928-01~", "/1928-01~", open),

        Departure("c1900s", "19XX~", "190X~", century),
        Departure("c1800s?", "18XX%", "180X%", century),
        Departure("year in about the 1800s", "18XX~", "180X~", century),
        Departure("before about the 1900s", "../19XX~", "/190X~", century),
        Departure("c64 BCE", "-0063~", "-0064~", "EDTF has a year 0, so 64 BCE is the year -63"),

        Departure("90", nil, "1990", year),
        Departure("January 12", nil, "XXXX-01-12", year),
        Departure("January", nil, "XXXX-01", year),

        Departure("day in Spring 1849", "1849-21", "1849-21-XX", season),
        Departure("a day in about Spring 1849?", "1849-21%", "1849-21-XX%", season),

        Departure("1851-52", nil, "1851/1852", short),
        Departure("1869-70", nil, "1869/1870", short),
        Departure("1910-30", nil, "1910/1930", short),

        Departure("1858/1860", "1858/1860", "[1858, 1860]", "it is EDTF already, an interval"),
        Departure("1857-mid 1860s", "1857/1866~", "1857/186X", "the middle of a decade is kept"),
        Departure(
            "1920s -early 1930s", "192X/1933~", "192X/193X", "the beginning of a decade is kept"),
        Departure("1863 or 1864", "[1863,1864]", "1863", both),
        Departure("1864 or 1866", "[1864,1866]", "1864", both),
        Departure("1900; 1973", "{1900,1973}", "1900", both),

        Departure("active late 17th-19th centuries", nil, "16XX/18XX", words),
        Departure("active 17-19th Centuries", nil, "16XX/18XX", words),
        Departure("active 1910-30", nil, "1910/1930", words),
        Departure("notcirca 1860", nil, "1860", words),
        Departure("attica 1802", nil, "1802", words),
        Departure("attic. 1802", nil, "1802", words),
        Departure("birthday in 1872", nil, "1872", words),
        Departure("1851-1852; printed 1853-1854", nil, "1851/1852", words),
        Departure("1861-67 (later print)", nil, "1861/1867", words),
        Departure("1863, printed 1870", nil, "1863", words),
        Departure("1863, printed ca. 1866", nil, "1863", words),
        Departure("1864, printed ca. 1864", nil, "1864", words),
        Departure("1864-1872, printed 1870s", nil, "1864/1872", words),
        Departure("1870s, printed ca. 1880s", nil, "187X", words),
        Departure("1900-1903, cast before 1929", nil, "1900/1903", words),
        Departure("1900; printed 1912", nil, "1900", words),
        Departure("1915 late - autumn 1916", nil, "1915/1916-23", words),
        Departure("1915, from Camerawork, October 1916", nil, "1915", words),
        Departure("1930s, printed early 1960s", nil, "193X", words),
        Departure("1932, printed 1976 by Gunther Sander", nil, "1932", words),
        Departure("1938, printed 1940s-1950s", nil, "1938", words),
    ]
}
