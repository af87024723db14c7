import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Where papers, or places in one paper, say different things.
public struct InconsistenciesReport: Report {
    public static let name = "inconsistencies"
    public static let question = "Where do the papers not agree, and was it settled?"
    public static let parameters = [
        ReportParameter(
            "thing", .anyThing, "only those noted on a thing or concerning it",
            example: "thing=review/child-m"
        ),
        ReportParameter(
            "words", .words, "only those whose title or statements hold these words",
            example: "words=MARAC"
        ),
        ReportParameter("sort", .word, "only those of a sort", example: "sort=figures"),
        ReportParameter(
            "open", .yesNo,
            "only those not settled (yes), or only those settled (no)", example: "open=yes"),
    ]

    private let thing: ThingID?
    private let words: String?
    private let sort: InconsistencyNoted.Sort?
    private let open: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        thing = try arguments.thing("thing")
        words = arguments.text("words")
        sort = try arguments.word("sort", InconsistencyNoted.Sort.self)
        open = try arguments.yesNo("open")
    }

    public func page(_ picture: Picture) -> Page {
        let known = Disagreements(picture)
        let asked = Disagreements(known, where: matches)
        var page = Page(title: "Statements that do not agree")
        page.lead =
            known.rows.isEmpty
            ? [Footer.none("inconsistency", picture.cut)] : [summary(asked.rows)]
        page.sections = [
            .table(asked.table(whenEmpty: "No inconsistency noted answers to this."))
        ]
        return page
    }

    private func matches(_ row: Disagreements.Row) -> Bool {
        let noted = row.one.noted.value
        let texts =
            References.of(noted).words
            + (row.one.settled.map { References.of($0.value).words } ?? [])
        return (thing.map { row.one.concerns($0) } ?? true)
            && (words.map { Matching.holds(texts.joined(separator: "\n"), $0) } ?? true)
            && (sort.map { noted.sort == $0 } ?? true)
            && (open.map { row.isOpen.equals($0) != .no } ?? true)
    }

    private func summary(_ rows: [Disagreements.Row]) -> String {
        let sure = rows.filter(\.isCertain)
        let unsure = rows.count { !$0.isCertain || $0.isOpen == .cannotTell }
        return "\(sure.count) noted; \(sure.count { $0.isOpen == .yes }) of them not settled"
            + (unsure == 0 ? "." : "; of \(unsure) the dates cannot tell.")
    }
}
