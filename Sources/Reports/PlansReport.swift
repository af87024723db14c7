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
            "words", .words, "only plans of which any text holds these words",
            example: "words=business"),
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
        let day = picture.cut.asAt
        let known = picture.all(Plan.self)
        let asked = known.filter { one in
            let plan = one.possible
            return (words.map { picture.holds($0, in: one.id) } ?? true)
                && (overdue.map { $0 == (plan.state.isReviewOverdue(on: day) ?? false) } ?? true)
                && (all || !plan.state.isEnded)
        }
        let late = asked.filter { $0.asked { $0.isReviewOverdue(on: day) ?? false } == .yes }
        var page = Page(title: "Plans")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Plan.self, called: "plan")]
            : [
                "\(Count.of(asked, "plan")); the review of \(late.count) is overdue on "
                    + "\(day.written)."
            ]
        page.sections = [.table(Self.table(asked, picture)), .table(Self.reviews(asked, picture))]
        let amendments = Self.amendments(asked, picture)
        if !amendments.rows.isEmpty { page.sections.append(.table(amendments)) }
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private static func table(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        let day = picture.cut.asAt
        let actions = picture.all(Action.self)
        return Table(
            "Plans", things: plans,
            [
                Asked("title", "Plan") { .text($0.name) },
                Asked("edition", "Edition") { Cell($0.state.edition) },
                Asked("period", "Period") { Cell($0.state.period) },
                Asked("drafted", "Drafted") { Cell($0.state.draft?.effective) },
                Asked("approved", "Approved") { Cell($0.state.approvals.last?.effective) },
                Asked("approved_by", "Approved by") { Cell($0.state.approvals.map(\.value.body)) },
                Asked("review_due", "Review due") { Cell($0.state.reviewDue?.value) },
                Asked("overdue", "Review overdue") { plan in
                    if let late = plan.state.isReviewOverdue(on: day) { return .yesNo(late) }
                    return plan.state.isEnded ? .notApplicable : .text("undated")
                },
                Asked("amendments", "Amendments", .trailing) { plan in
                    Cell(counting: plan.state.amendments)
                },
                Asked("actions", "Actions", .trailing) { plan in
                    Cell(
                        counting: actions.filter { $0.possible.state.terms?.value.plan == plan.id })
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("followed_by", "Followed by") { plan in
                    .list(plan.state.successors.map(\.text))
                },
            ], sources: { $0.state.draft?.at }, whenEmpty: "No plan answers to this.")
    }

    /// The reviews that took place, each with the days by which it missed the date last set for it.
    private static func reviews(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        let rows = plans.flatMap { plan in
            plan.possible.state.reviews.enumerated().map { at, review in
                let before = plan.possible.state.reviews.prefix(at).last
                let due =
                    before.map(\.value.reviewDue) ?? plan.possible.state.draft?.value.reviewDue
                return (plan: plan.id, review: review, due: due)
            }
        }
        return Table(
            "Reviews", of: rows,
            [
                Asked("plan", "Plan") { .text($0.plan.text) },
                Asked("when", "When") { Cell($0.review.effective) },
                Asked("outcome", "What it said") {
                    picture.said($0.review.value.outcome ?? "not stated", $0.review.at)
                },
                Asked("was_due", "Was due") { Cell($0.due) },
                Asked("days_late", "Days late") { row in
                    guard let due = row.due, let done = row.review.effective else {
                        return .notRecorded
                    }
                    return Cell(done.bounds.daysLate(against: due.bounds))
                },
                Asked("next_due", "Next due") { Cell($0.review.value.reviewDue) },
            ], sources: { $0.review.at },
            whenEmpty: "Not recorded: no review of these plans is known.")
    }

    private static func amendments(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        let rows = plans.flatMap { plan in
            plan.possible.state.amendments.map { (plan: plan.id, made: $0) }
        }
        return Table(
            "Amendments", of: rows,
            [
                Asked("plan", "Plan") { .text($0.plan.text) },
                Asked("part", "Part") {
                    Cell($0.made.value.passage ?? $0.made.value.part ?? "title")
                },
                Asked("from", "Before") { Cell($0.made.value.from) },
                Asked("to", "Now") { picture.said($0.made.value.to, $0.made.at) },
                Asked("why", "Why") { Cell($0.made.value.reason) },
                Asked("when", "When") { Cell($0.made.effective) },
            ], sources: { $0.made.at }, whenEmpty: "None.")
    }
}
