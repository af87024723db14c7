import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which papers came out, when each is to be reviewed and whether it was, and by which bodies each
/// went.
///
/// Days after a review was due count from the last day on which it was due to the next edition, or
/// while there is none
/// to the day asked about. Days after the year's end count from the last day of the period given as
/// `year`, or else of
/// the period that the paper says it covers; days late count from the last day on which it was due.
public struct PublicationsReport: Report {
    public static let name = "publications"
    public static let question =
        "Which papers came out, were they reviewed when due, and who signed them off when?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only those whose title holds these words", example: "words=agreement"),
        ReportParameter(
            "thing", .thing(of: Publication.self), "only one",
            example: "thing=publication/annual-report-2022-23"),
        ReportParameter("sort", .word, "only those of a sort", example: "sort=strategy"),
        ReportParameter(
            "overdue", .yesNo, "only those whose review is past its date, with no edition since",
            example: "overdue=yes"),
        ReportParameter(
            "year", .date, "the year that the paper is about, where no edition says so",
            example: "year=fy:2022-23"),
    ]

    private let words: String?
    private let thing: ThingID?
    private let sort: PublicationSort?
    private let overdue: Bool?
    private let year: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
        thing = try arguments.thing("thing")
        sort = try arguments.word("sort", PublicationSort.self)
        overdue = try arguments.yesNo("overdue")
        year = try arguments.date("year")
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Publication>(picture, where: matches)
        let late = Found<Publication>(picture) { paper, world in
            matches(paper, world).and(ReviewDue.isPast(paper, in: world) ?? .no)
        }
        let asked = found.dated
        var page = Page(title: "Publications")
        page.lead =
            found.isAnyKnown
            ? [
                "\(found.count("publication")); \(late.sure.count) with a review past its date on "
                    + "\(picture.day.written)"
                    + (late.unsure.isEmpty ? "." : "; of \(late.unsure.count) it cannot be told.")
            ]
            : [picture.absence(of: Publication.self, called: "publication")]
        if asked.count == 1, let one = asked.first {
            page.lead += picture.sentences { world in
                world.one(Publication.self, one.id).map { signOff($0, world) } ?? []
            }
        }
        page.sections = [
            .table(publications(asked, picture)), .table(editions(asked, picture)),
            .table(route(asked, picture)),
        ]
        page.sections += found.sections(picture)
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ paper: Folded<Publication>, _ world: World) -> Answer {
        let isNamed = words.map { world.holds($0, in: paper.id) } ?? true
        let isAsked = thing.map { paper.id == $0 } ?? true
        let isOfSort = sort.map { paper.state.sort == $0 } ?? true
        let isOverdue = ReviewDue.isPast(paper, in: world) ?? .no
        return Answer(isNamed && isAsked && isOfSort)
            .and(overdue.map { isOverdue.equals($0) } ?? .yes)
    }

    private func publications(
        _ publications: [Seen<Publication>], _ picture: Picture
    ) -> Table {
        Table(
            "Publications", things: publications, in: picture,
            [
                Asked("title", "Title") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("editions", "Editions", .trailing) { .number($0.state.editions.count) },
                Asked("published", "Last published") { Cell($0.state.edition?.effective) },
                Asked("review_due", "Review due") { Cell($0.state.edition?.value.reviewDue) },
                Asked("overdue", "Review past its date") { one in
                    ReviewDue.isPast(one.thing, in: one.world).map { Cell($0) } ?? .notApplicable
                },
                Asked("in_hand", "In hand") { one in
                    one.state.inHand.map { .text(Self.words($0.value)) } ?? .notApplicable
                },
                Asked("due", "Due") { Cell($0.state.inHand?.value.due) },
            ], whenEmpty: "No publication answers to this.")
    }

    private static func words(_ draft: PublicationDraft) -> String {
        draft.edition ?? draft.what?.rawValue ?? draft.title
    }

    private func editions(_ publications: [Seen<Publication>], _ picture: Picture) -> Table {
        Table(
            "Editions", of: publications, in: picture,
            rows: { (one: InCourse<Publication>) -> [Edition] in
                one.state.editions.indices.map { Edition(publication: one, place: $0) }
            }, by: { (row: Edition) -> Occurrence in row.said.at },
            [
                Asked("thing", "Thing") { .text($0.publication.id.text) },
                Asked("edition", "Edition") { Cell($0.said.value.edition) },
                Asked("published", "Published") { Cell($0.said.effective) },
                Asked("launched", "Launched") { (one: Edition) -> Cell in
                    one.said.value.launched.map(Cell.yesNo) ?? .notRecorded
                },
                Asked("period", "Covers") { Cell($0.said.value.period) },
                Asked("review_due", "Review due") { Cell($0.said.value.reviewDue) },
                Asked("next", "Next edition") { Cell($0.next?.effective) },
                Asked("days_late", "Days after the review was due", .trailing) { $0.daysLate },
                Asked("remark", "Remark") { Cell($0.said.at.circumstances.remark) },
            ], whenEmpty: "Not recorded: no edition of these is known to have come out.")
    }

    /// One edition of a publication.
    private struct Edition {
        let publication: InCourse<Publication>
        let place: Int

        var said: Cited<EditionPublished> { publication.state.editions[place] }

        var next: Cited<EditionPublished>? {
            publication.state.editions.dropFirst(place + 1).first
        }

        /// From the last day on which its review was due: to the next edition, or to the last day of
        /// which the record tells while there is none.
        var daysLate: Cell {
            guard let deadline = said.value.reviewDue?.deadline else { return .notApplicable }
            if next != nil { return Cell(publication.state.daysLate(refreshing: place)) }
            let world = publication.world
            switch world.isMissed(deadline) {
            case .no: return .text("not yet due")
            case .yes:
                let days = DateBounds(world.reach).days(after: deadline)
                return .text("\(days.words), and not yet")
            case .cannotTell: return .text("not known")
            }
        }
    }

    /// What one body did with a publication.
    private struct Step {
        let publication: Folded<Publication>
        let said: Cited<PublicationConsidered>
    }

    /// The steps by bodies, with the days from the end of the year the paper is about and from when
    /// it was due.
    private func route(_ publications: [Seen<Publication>], _ picture: Picture) -> Table {
        Table(
            "Considered and signed off", of: publications, in: picture,
            rows: { (one: InCourse<Publication>) -> [Step] in
                one.state.considerations.map { Step(publication: one.thing, said: $0) }
            }, by: { (row: Step) -> Occurrence in row.said.at },
            [
                Asked("thing", "Thing") { .text($0.publication.id.text) },
                Asked("body", "Body") { .text($0.said.value.body) },
                Asked("outcome", "Outcome") { .text($0.said.value.outcome.rawValue) },
                Asked("edition", "Edition") { Cell($0.said.value.edition) },
                Asked("when", "When") { Cell($0.said.effective) },
                Asked("after_year", "Days after the year's end", .trailing) { row in
                    Self.days(row.said.effective, after: yearAbout(row.publication))
                },
                Asked("due", "Was due") { Cell(Self.due($0.publication)) },
                Asked("days_late", "Days late", .trailing) { row in
                    Self.days(row.said.effective, after: Self.due(row.publication))
                },
                Asked("remark", "Remark") { Cell($0.said.at.circumstances.remark) },
            ], whenEmpty: "Not recorded: no body is known to have considered these.")
    }

    /// One sentence on who first signed it off, and how long after the year's end and after it was
    /// due.
    private func signOff(_ publication: Folded<Publication>, _ world: World) -> [String] {
        guard let step = publication.state.signOff else { return [] }
        let spans = [
            (yearAbout(publication), "the year's end"), (Self.due(publication), "it was due"),
        ].compactMap { limit, what -> String? in
            guard step.effective != nil, let last = limit?.bounds.latest else { return nil }
            let days = world.when(step.at).daysLate(against: DateBounds(last))
            return "\(days.words) days after \(what) (\(last.written))"
        }
        return [
            "First signed off by \(step.value.body)"
                + (step.effective.map { ", \(DateInWords.written($0))" }
                    ?? "; when is not recorded")
                + (spans.isEmpty ? "." : ": \(spans.joined(separator: "; ")).")
        ]
    }

    private func yearAbout(_ publication: Folded<Publication>) -> FuzzyDate? {
        year ?? publication.state.editions.last { $0.value.period != nil }?.value.period
    }

    /// The date first set for it.
    private static func due(_ publication: Folded<Publication>) -> FuzzyDate? {
        publication.state.drafts.first { $0.value.due != nil }?.value.due
    }

    private static func days(_ when: FuzzyDate?, after limit: FuzzyDate?) -> Cell {
        guard let when, let limit else { return .notRecorded }
        return Cell(when.bounds.daysLate(against: limit))
    }
}
