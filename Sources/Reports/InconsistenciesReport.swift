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
            "words", .words, "only those of which any text holds these words",
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
        let known = Disagreement.all(picture)
        let asked = known.filter(matches)
        var page = Page(title: "Statements that do not agree")
        page.lead =
            known.isEmpty
            ? [Footer.none("inconsistency", picture.cut)]
            : [summary(asked)]
        page.sections = [
            .table(Disagreement.table(asked, whenEmpty: "No inconsistency noted answers to this."))
        ]
        return page
    }

    private func matches(_ one: Disagreement) -> Bool {
        let noted = one.noted.value
        let texts =
            References.of(noted).words + (one.settled.map { References.of($0.value).words } ?? [])
        return (thing.map { one.concerns($0) } ?? true)
            && (words.map { Matching.holds(texts.joined(separator: "\n"), $0) } ?? true)
            && (sort.map { noted.sort == $0 } ?? true)
            && (open.map { (one.settled == nil) == $0 } ?? true)
    }

    private func summary(_ rows: [Disagreement]) -> String {
        let open = rows.filter { $0.settled == nil }.count
        return "\(rows.count) noted; \(open) of them not settled."
    }
}
