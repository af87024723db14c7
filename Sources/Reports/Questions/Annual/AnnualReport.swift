import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// The record that a yearly report must hold: what was decided and done in the year, or planned, to
/// carry out what local and national reviews asked for, and what came of it.
///
/// Working Together to Safeguard Children (2018), chapter 3, asks for it. A fact is
/// of the year by when it took effect, whenever it was recorded; that is told beside it.
public struct AnnualReport: Report {
    public static let name = "annual"
    public static let question =
        "What does a year's report have to record of the actions on reviews, and who says so?"
    public static let parameters = [
        ReportParameter(
            "year", .date, "the year; the last financial year that ended by the day unless said",
            example: "year=fy:2022-23"),
        ReportParameter(
            "review", .name(of: Review.self, Guidance.self),
            "only what concerns reviews named so, now or once",
            example: "review=franklyn"),
        ReportParameter(
            "national", .yesNo, "only national reviews, or only the partnership's own",
            example: "national=no"),
    ]

    private let year: FuzzyDate?
    private let review: NameAsked?
    private let national: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        year = try arguments.date("year")
        review = arguments.name("review")
        national = try arguments.yesNo("national")
        if let year, year.isOpenEnded || year.bounds.earliest == nil || year.bounds.latest == nil {
            throw ReportProblem(
                "\"year\" is a period with a beginning and an end, such as fy:2022-23.")
        }
    }

    public func page(_ picture: Picture) -> Page {
        let year = year ?? Self.lastYear(by: picture.cut.asAt)
        let all = LearnedFrom.all(picture, national: true)
        let named = review?.bearers(in: picture)
        let asked = all.filter { one in
            (named.map { $0.include(one.id) } ?? true)
                && (national.map { one.isNational == $0 } ?? true)
        }
        let record = YearRecord(asked, of: year, picture)
        var page = Page(title: "Record of actions on reviews, \(DateInWords.period(year))")
        page.lead =
            all.isEmpty ? [picture.absence(of: Review.self, called: "review")] : lead(record)
        page.sections = [.table(record.reviewsTable)]
        page.sections += YearAct.allCases.map { .table(record.table($0)) }
        page.sections += [.table(record.undatedTable), .table(record.plannedTable)]
        page.sections += [Self.papers(year, picture), Self.rules(picture)]
            .filter { !$0.rows.isEmpty }.map(Section.table)
        return page
    }

    /// The last financial year, from 1 April to 31 March, that ended by a day.
    static func lastYear(by day: Day) -> FuzzyDate {
        let end = (day.month, day.day) >= (3, 31) ? day.year : day.year - 1
        let short = String(end % 100)
        let written = "fy:\(end - 1)-\(short.count == 1 ? "0" : "")\(short)"
        return (try? FuzzyDate(typed: written)) ?? FuzzyDate(day)
    }

    private func lead(_ record: YearRecord) -> [String] {
        let national = record.reviews.filter(\.isNational).count
        let local = record.reviews.count - national
        let active = record.active
        let counts = YearAct.allCases.map { "\($0.words) \(record.acts($0).number)" }
        var lines = [
            "\(DateInWords.period(record.year).capitalisedFirst): of \(local) local and "
                + "\(national) national reviews known, something is recorded in the "
                + "year of \(active.count). "
                + "Recorded in the year: \(counts.joined(separator: ", ")).",
            "Planned at the year's end: \(record.planned.count("action")) not yet done. "
                + "Without a date, and perhaps of the year: \(record.undated.all.count).",
        ]
        let silent = record.reviews.filter { !active.contains($0) }
        if !silent.isEmpty {
            lines.append(
                "Nothing that certainly is of the year is recorded of: "
                    + silent.map(record.name).joined(separator: "; ") + ".")
        }
        return lines
    }

    /// The papers that say that they report on the year, with when each came out.
    private static func papers(_ year: FuzzyDate, _ picture: Picture) -> Table {
        let columns: [Asked<InCourse<Publication>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("title", "Title") { .text($0.name) },
            Asked("signed_off", "Signed off") { Cell($0.state.signOff?.effective) },
            Asked("published", "Published") { Cell($0.state.editions.first?.effective) },
            Asked("status", "Status") { Cell($0.state.stage) },
        ]
        return Table(
            "Papers about the year", each: picture.past.things(of: Publication.kind), in: picture,
            columns, sources: { $0.state.editions.first?.at }, whenEmpty: "Not recorded.",
            row: { id, world in
                world.within(Publication.self, id).flatMap { paper in
                    let state = paper.state
                    let periods =
                        state.editions.map(\.value.period) + state.drafts.map(\.value.period)
                    return periods.contains { $0?.bounds == year.bounds } ? paper : nil
                }
            })
    }

    /// The partnership's own rules in force that say what a yearly report holds.
    private static func rules(_ picture: Picture) -> Table {
        let columns: [Asked<Folded<GovernanceRule>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("text", "Rule") { .text($0.name) },
            Asked("sort", "Sort") { Cell($0.state.adopted?.value.sort.rawValue) },
        ]
        return Table(
            "Rules that ask for it", each: picture.past.things(of: GovernanceRule.kind),
            in: picture, columns, sources: { $0.state.adopted?.at }, whenEmpty: "Not recorded.",
            row: { id, world in
                world.ownRules.rules(for: .annualReportContents).first { $0.id == id }
            })
    }
}
