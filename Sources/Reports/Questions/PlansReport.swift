import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// The plans: who approved them, when they are to be reviewed, and how they were amended.
public struct PlansReport: Report {
    public static let name = "plans"
    public static let question =
        "Which plans are there, who approved them, when is their review due, and how were "
        + "they amended?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only plans whose title holds these words", example: "words=business"),
        ReportParameter(
            "overdue", .yesNo, "only those whose review is overdue, or not", example: "overdue=yes"),
        ReportParameter(
            "all", .yesNo, "no to leave out plans that another has followed", example: "all=no"),
    ]

    private let words: String?
    private let overdue: Bool?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
        overdue = try arguments.yesNo("overdue")
        all = try arguments.yesNo("all") ?? true
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Plan>(picture, where: matches)
        let late = Found<Plan>(picture) { plan, world in
            matches(plan, world).and(ReviewDue.isPast(plan, in: world) ?? .no)
        }
        let asked = found.dated
        var page = Page(title: "Plans")
        page.lead =
            found.isAnyKnown
            ? [
                "\(found.count("plan")); the review of \(late.sure.count) is overdue on "
                    + "\(picture.day.written)"
                    + (late.unsure.isEmpty ? "." : "; of \(late.unsure.count) it cannot be told.")
            ]
            : [picture.absence(of: Plan.self, called: "plan")]
        page.sections = [.table(Self.table(asked, picture)), .table(Self.reviews(asked, picture))]
        let counts = PlanCounts.table(asked, picture)
        if !counts.rows.isEmpty { page.sections.append(.table(counts)) }
        let amendments = Self.amendments(asked, picture)
        if !amendments.rows.isEmpty { page.sections.append(.table(amendments)) }
        page.sections += found.sections(picture)
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ plan: Folded<Plan>, _ world: World) -> Answer {
        let isNamed = words.map { world.holds($0, in: plan.id) } ?? true
        let isOverdue = ReviewDue.isPast(plan, in: world) ?? .no
        return Answer(isNamed && (all || !plan.state.isEnded))
            .and(overdue.map { isOverdue.equals($0) } ?? .yes)
    }

    private static func table(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        Table(
            "Plans", things: plans, in: picture,
            [
                Asked("title", "Plan") { .text($0.name) },
                Asked("edition", "Edition") { Cell($0.state.edition) },
                Asked("period", "Period") { Cell($0.state.period) },
                Asked("drafted", "Drafted") { Cell($0.state.draft?.effective) },
                Asked("approved", "Approved") { Cell($0.state.approvals.last?.effective) },
                Asked("approved_by", "Approved by") { Cell($0.state.approvals.map(\.value.body)) },
                Asked("review_due", "Review due") { Cell($0.state.reviewDue?.value) },
                Asked("overdue", "Review overdue") { plan in
                    if let late = ReviewDue.isPast(plan.thing, in: plan.world) {
                        return Cell(late)
                    }
                    return plan.state.isEnded ? .notApplicable : .text("undated")
                },
                Asked("amendments", "Amendments", .trailing) { plan in
                    Cell(counting: plan.state.amendments)
                },
                Asked("actions", "Actions", .trailing) { plan in
                    Cell(
                        counting: plan.world.all(Action.self, naming: plan.id).filter {
                            $0.state.terms?.value.plan == plan.id && $0.state.sameAs == nil
                        })
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("followed_by", "Followed by") { plan in
                    .list(plan.state.successors.map(\.text))
                },
            ], sources: { $0.state.draft?.at }, whenEmpty: "No plan answers to this.")
    }

    /// A review that took place, and the date last set for it.
    private struct Review {
        let review: Cited<PlanReviewed>
        let due: FuzzyDate?
        let world: World

        static func all(_ plan: InCourse<Plan>) -> [Review] {
            plan.state.reviews.enumerated().map { at, review in
                let before = plan.state.reviews.prefix(at).last
                let due = before.map(\.value.reviewDue) ?? plan.state.draft?.value.reviewDue
                return Review(review: review, due: due, world: plan.world)
            }
        }

        var daysLate: Cell {
            guard let due, review.effective != nil else { return .notRecorded }
            return Cell(world.when(review.at).daysLate(against: due))
        }
    }

    /// The reviews that took place, each with the days by which it missed the date last set for it.
    private static func reviews(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        Table(
            "Reviews", of: plans, in: picture,
            rows: Review.all, by: { (row: Review) -> Occurrence in row.review.at },
            [
                Asked("plan", "Plan") { .text($0.review.at.subject.text) },
                Asked("when", "When") { Cell($0.review.effective) },
                Asked("outcome", "What it said") {
                    .text($0.review.value.outcome ?? "not stated")
                },
                Asked("was_due", "Was due") { Cell($0.due) },
                Asked("days_late", "Days late") { $0.daysLate },
                Asked("next_due", "Next due") { Cell($0.review.value.reviewDue) },
            ], whenEmpty: "Not recorded: no review of these plans is known.")
    }

    private static func amendments(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        Table(
            "Amendments", of: plans, in: picture, rows: \.state.amendments, by: \.at,
            [
                Asked("plan", "Plan") { .text($0.at.subject.text) },
                Asked("part", "Part") { Cell($0.value.part ?? "title") },
                Asked("from", "Before") { Cell($0.value.from) },
                Asked("to", "Now") { .text($0.value.to) },
                Asked("why", "Why") { Cell($0.value.reason) },
                Asked("when", "When") { Cell($0.effective) },
            ], whenEmpty: "None.")
    }
}
