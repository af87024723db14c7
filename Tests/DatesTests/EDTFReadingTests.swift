import Dates
import Foundation
import Testing
import Trials

private let folder = "edtf"

/// Dates of the standard's three levels: some of our own, and those of two public suites,
/// edtf-validate and python-edtf.
///
/// Where the suites disagree with each other, or with the standard, the case is listed with its
/// reason, and a listed case that no longer departs fails.
struct EDTFReadingTests {
    @Test(arguments: [
        (
            0,
            [
                "2019", "2019-09", "2019-09-30", "2019-09-30T14:05:00", "2019-09-30T14:05:00Z",
                "2019-09-30T14:05:00+01:00", "2019/2021", "2019-09/2021-03", "2019-09-30/2021",
            ]
        ),
        (
            1,
            [
                "Y20190", "-2019", "2019-21", "2019-24", "2019?", "2019-09~", "2019-09-30%",
                "201X", "20XX", "2019-XX", "2019-09-XX", "2019-XX-XX", "2019-09/..", "../2019-09",
                "2019/", "/2019", "2019~/2021?",
            ]
        ),
        (
            2,
            [
                "2019-25", "2019-33", "2019-41", "?2019-09", "2019-~09-30", "2X19", "2019-X9",
                "XXXX-09-30", "[2019,2021]", "{2019..2021}", "[..2019]", "{2019-09,2021-03..}",
                "Y-2E4", "2010S3", "2019-X1/2021",
            ]
        ),
    ])
    func `a date is read at the least level that allows it`(level: Int, texts: [String]) throws {
        for text in texts { #expect(try EDTF(text).level == level, "\(text)") }
    }

    @Test(arguments: [
        ("2019", "2019-01-01", "2019-12-31"), ("2019-02", "2019-02-01", "2019-02-28"),
        ("2019-09~", "2019-09-01", "2019-09-30"), ("201X", "2010-01-01", "2019-12-31"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"), ("2019/2021-02", "2019-01-01", "2021-02-28"),
        ("2019-09/..", "2019-09-01", "inf"), ("../2021-03", "-inf", "2021-03-31"),
        ("[2019-03,2021]", "2019-03-01", "2021-12-31"), ("{..2019-09}", "-inf", "2019-09-30"),
        ("2019-24", "2019-12-01", "2020-02-29"), ("-0001", "-0001-01-01", "-0001-12-31"),
    ])
    func `a date has its bounds`(text: String, earliest: String, latest: String) throws {
        #expect(try Bounds(EDTF(text).bounds) == Bounds(earliest, latest))
    }

    @Test(arguments: [
        ("2019", false, false), ("2019?", true, false), ("2019-09~", false, true),
        ("2019-09-30%", true, true), ("2019-?09", true, false), ("2019/2021~", false, true),
        ("2019?/2021~", true, true), ("[2019,2021?]", true, false), ("201X", false, false),
    ])
    func `uncertain and approximate are told apart`(
        text: String, uncertain: Bool, approximate: Bool
    ) throws {
        let edtf = try EDTF(text)
        #expect(edtf.isUncertain == uncertain)
        #expect(edtf.isApproximate == approximate)
    }

    @Test(arguments: [
        "", " ", "201", "20190", "2019-9", "2019-42", "2019-20", "2019-09-30-01", "2019-09-30T",
        "2019-09-30T25:00:00Z", "2019-09-30T14:05", "2019-09-30 14:05:00", "2019/09", "2019//2021",
        "2019/2020/2021", "2021/2019", "2019-09?~", "2019??", "2019-X", "XX", "2019-1X-3",
        "[2019", "2019]", "[]", "{,}", "[2019;2021]", "[2021..2019]", "Y2019", "Y", "2019E3",
        "2019S0", "2019-W40", "{2019..2020-03,2021-06}", "[2019-03..2020-03-31]",
        "2019-09-30T14:05:00-00:00", "--09-30", "2019-0930", "20190930", "September 2019",
    ])
    func `what is no such date is refused with a sentence`(text: String) {
        let problem = #expect(throws: DateProblem.self) { try EDTF(text) }
        #expect(problem?.sentence.hasSuffix(".") == true)
    }

    private struct Validate: Decodable {
        let level0: [String]
        let level1: [String]
        let level2: [String]
        let invalidDates: [String]
        let invalidIntervals: [String]
        let invalidTimes: [String]

        enum CodingKeys: String, CodingKey {
            case level0 = "Level0"
            case level1 = "Level1"
            case level2 = "Level2"
            case invalidDates = "invalid_edtf_dates"
            case invalidIntervals = "invalid_edtf_intervals"
            case invalidTimes = "invalid_edtf_datetimes"
        }
    }

    private struct Python: Decodable {
        struct Valid: Decodable {
            let edtf: String
            let dates: [String]
        }
        struct Flags: Decodable {
            let edtf: String
            let uncertain: Bool
            let approximate: Bool
            let isBoth: Bool

            enum CodingKeys: String, CodingKey {
                case edtf
                case uncertain
                case approximate
                case isBoth = "uncertain_and_approximate"
            }
        }
        let valid: [Valid]
        let flags: [Flags]
        let invalid: [String]
    }

    private static func validate() throws -> Validate {
        try PublicVectors.read(
            "\(folder)/edtf-validate.json", as: Validate.self, namesAsWritten: true)
    }

    private static func python() throws -> Python {
        try PublicVectors.read("\(folder)/python-edtf.json", as: Python.self, namesAsWritten: true)
    }

    /// Valid to python-edtf, with the reason why not here.
    private static let refused = [
        "[1667, 1668, 1670..1672]": "a space; edtf-validate and the standard have none in a set",
        "[1760-01, 1760-02, 1760-12..]": "a space",
        "[1667, 1760-12]": "a space",
        "{1667,1668, 1670..1672}": "a space",
        "{1960, 1961-12}": "a space",
    ]

    /// Listed by edtf-validate under another level than ours.
    private static let otherLevel = [
        "2011-23~": (1, "both the season and the mark after it are level 1")
    ]

    @Test(.enabled(if: PublicVectors.has(folder)))
    func `every date valid to edtf-validate is read, at its level`() throws {
        let cases = try Self.validate()
        var count = 0
        for (level, texts) in [cases.level0, cases.level1, cases.level2].enumerated() {
            for text in texts {
                let ours = Self.otherLevel[text]?.0
                #expect(ours != level, "\(text) no longer departs")
                #expect(try EDTF(text).level == ours ?? level, "\(text)")
                count += 1
            }
        }
        #expect(count == 206)
    }

    @Test(.enabled(if: PublicVectors.has(folder)))
    func `what is invalid to either suite is refused with a sentence`() throws {
        let validate = try Self.validate()
        let texts =
            validate.invalidDates + validate.invalidIntervals
            + validate.invalidTimes + (try Self.python().invalid)
        for text in texts {
            let problem = #expect(throws: DateProblem.self, "\(text)") { try EDTF(text) }
            #expect(problem?.sentence.hasSuffix(".") == true)
        }
        #expect(texts.count == 72)
    }

    @Test(.enabled(if: PublicVectors.has(folder)))
    func `every date valid to python-edtf has its bounds`() throws {
        let cases = try Self.python().valid
        var departed: Set<String> = []
        for item in cases {
            let isRefused = (try? EDTF(item.edtf)) == nil
            #expect(isRefused == (Self.refused[item.edtf] != nil), "\(item.edtf)")
            let edtf = try EDTF(item.edtf.filter { $0 != " " })
            let theirs = Bounds(item.dates)
            let ours = Bounds(edtf.bounds)
            if let departure = Self.departures[item.edtf] {
                departed.insert(item.edtf)
                #expect(ours == departure.ours, "\(item.edtf)")
                #expect(ours != theirs, "\(item.edtf) no longer departs")
            } else {
                #expect(ours == theirs, "\(item.edtf)")
            }
        }
        #expect(departed == Set(Self.departures.keys))
        #expect(cases.count == 90)
    }

    /// Bounds as text, since their years go beyond what a day can tell.
    private struct Bounds: Equatable {
        let earliest: String
        let latest: String

        init(_ earliest: String, _ latest: String) {
            self.earliest = earliest
            self.latest = latest
        }

        init(_ bounds: DateBounds) {
            earliest = bounds.earliest?.description ?? "-inf"
            latest = bounds.latest?.description ?? "inf"
        }

        /// The strict bounds, which leave approximate and uncertain dates as they stand.
        init(_ dates: [String]) {
            earliest = dates[0]
            latest = dates.count == 1 || dates.count == 3 ? dates[0] : dates[1]
        }
    }

    private static let beyond = "beyond the days that can be told: the nearest, or none"
    private static let unknown = "an unknown end has no bound; python-edtf takes ten years"
    private static let significant =
        "some year that shares the digits; python-edtf calls that fuzzy"

    private static let departures: [String: (ours: Bounds, why: String)] = [
        "/2006": (Bounds("-inf", "2006-12-31"), unknown),
        "2004-06-01/": (Bounds("2004-06-01", "inf"), unknown),
        "1984-06-02?/": (Bounds("1984-06-02", "inf"), unknown),
        "2010-24": (
            Bounds("2010-12-01", "2011-02-28"), "winter runs to the end of the next February"
        ),
        "1950S2": (Bounds("1900-01-01", "1999-12-31"), significant),
        "1953S2": (Bounds("1900-01-01", "1999-12-31"), significant),
        "1953S3": (Bounds("1950-01-01", "1959-12-31"), significant),
        "Y170000002": (Bounds("\(Day.last)", "inf"), beyond),
        "Y-170000002": (Bounds("-inf", "\(Day.first)"), beyond),
        "Y17E7": (Bounds("\(Day.last)", "inf"), beyond),
        "Y-17E7": (Bounds("-inf", "\(Day.first)"), beyond),
        "Y17101E4S3": (Bounds("\(Day.last)", "inf"), beyond),
        "Y171010000S3": (Bounds("\(Day.last)", "inf"), beyond),
        "Y3388E2S3": (Bounds("+338000-01-01", "+338999-12-31"), significant),
    ]

    @Test(.enabled(if: PublicVectors.has(folder)))
    func `uncertain and approximate are told as python-edtf tells them`() throws {
        let cases = try Self.python().flags
        for item in cases {
            let edtf = try EDTF(item.edtf)
            #expect(edtf.isUncertain == (item.uncertain || item.isBoth), "\(item.edtf)")
            #expect(edtf.isApproximate == (item.approximate || item.isBoth), "\(item.edtf)")
        }
        #expect(cases.count == 26)
    }
}
