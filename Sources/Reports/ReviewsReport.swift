public import Assurance
public import Tables
import Dates

/// What was decided about learning reviews, and what was published.
public struct ReviewsReport: Report {
    public static let name = "reviews"
    public static let question = "Which learning reviews were there, what was decided about them, and when were they published?"
    public static let parameters = [
        ReportParameter("notified", "only those notified within a period", example: "notified=fy:2022-23"),
        ReportParameter("published", "only those published within a period", example: "published=fy:2022-23"),
        ReportParameter("theme", "only those with a theme that holds these words", example: "theme=trauma"),
    ]

    private let notified: FuzzyDate?
    private let published: FuzzyDate?
    private let theme: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        notified = try arguments.date("notified")
        published = try arguments.date("published")
        theme = arguments.text("theme")
    }

    public func page(_ picture: Picture) -> Page {
        let all = picture.all(Review.self)
        let asked = all.filter { matches($0.possible.state) }
        var page = Page(title: "Learning reviews")
        page.lead = all.isEmpty
            ? ["Not recorded: no learning review is known \(Footer.knownWords(picture.cut.knownAt))."]
            : summary(asked)
        page.sections = [.table(table(asked, picture))]
        return page
    }

    private func matches(_ review: Review) -> Bool {
        let facts: [(FuzzyDate?, [FuzzyDate])] = [
            (notified, review.notifications.compactMap(\.effective)),
            (published, review.publications.compactMap(\.effective)),
        ]
        return facts.allSatisfy { period, dates in
            period.map { period in
                dates.contains { $0.bounds.isWithin(period.bounds) != .no }
            } ?? true
        } && (theme.map { theme in review.themes.contains { Matching.holds($0, theme) } } ?? true)
    }

    /// How many led to a review as first decided, and with every reversal.
    private func summary(_ reviews: [Seen<Review>]) -> [String] {
        let states = reviews.map(\.possible.state)
        let first = states.filter { $0.decisions.first?.outcome == .lcspr }.count
        let now = states.filter { $0.decision?.outcome == .lcspr }.count
        var lines = ["\(reviews.count) reviews."]
        if notified != nil {
            lines = ["\(reviews.count) notified in \(notified?.asWritten ?? "the period")."]
            lines.append("Led to an LCSPR as first decided: \(first); with reversals: \(now).")
        }
        return lines
    }

    private func table(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        let columns: [(Column, (Folded<Review>) -> Cell)] = [
            (Column(key: "name", title: "Review"), { .text($0.name) }),
            (Column(key: "sort", title: "Sort"), { Cell($0.state.incident?.value.sort?.rawValue) }),
            (Column(key: "notified", title: "Notified"), { Cell($0.state.notifications.first?.effective) }),
            (Column(key: "first_decision", title: "First decision"), { Cell($0.state.decisions.first?.outcome.rawValue) }),
            (Column(key: "decision", title: "Decision in force"), { Cell($0.state.decision?.outcome.rawValue) }),
            (Column(key: "status", title: "Status"), { Cell($0.state.stage) }),
            (Column(key: "approved", title: "Approved"), { Cell($0.state.approval?.effective) }),
            (Column(key: "published", title: "Published"), { Cell($0.state.publications.last?.effective) }),
            (Column(key: "themes", title: "Themes"), { Cell($0.state.themes) }),
        ]
        return Table(
            title: "Learning reviews",
            columns: [Column(key: "thing", title: "Thing")] + columns.map(\.0),
            rows: reviews.map { seen in [seen.idCell] + columns.map { seen.cell($0.1) } },
            whenEmpty: "No review answers to this.")
    }
}
