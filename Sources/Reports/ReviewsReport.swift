import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was decided about learning reviews, when they were published, and what followed.
public struct ReviewsReport: Report {
    public static let name = "reviews"
    public static let question =
        "Which learning reviews were there, what was decided about them, and when were "
        + "they published?"
    public static let parameters = [
        ReportParameter(
            "notified", .date, "only those notified within a period", example: "notified=fy:2022-23"
        ),
        ReportParameter(
            "published", .date, "only those published within a period",
            example: "published=fy:2022-23"),
        ReportParameter(
            "theme", .words, "only those with a theme that holds these words",
            example: "theme=trauma"),
        ReportParameter(
            "words", .words, "only those of which any text, or any name, holds these words",
            example: "words=franklyn"),
    ]

    private let notified: FuzzyDate?
    private let published: FuzzyDate?
    private let theme: String?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        notified = try arguments.date("notified")
        published = try arguments.date("published")
        theme = arguments.text("theme")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let all = picture.all(Review.self)
        let asked = all.filter { matches($0, picture) != .no }
        var page = Page(title: "Learning reviews")
        page.lead =
            all.isEmpty
            ? [picture.absence(of: Review.self, called: "learning review")]
            : summary(asked, picture)
        page.sections = [.table(Self.table(asked, picture))]
        let further = [
            ReviewSteps.decisions(asked, picture), ReviewSteps.publication(asked, picture),
            ReviewSteps.followed(asked, picture), ReviewSteps.standards(asked, picture),
        ]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += Remarks.sections(asked, picture)
        page.sections += doubts(all.filter { one in !asked.contains { $0.id == one.id } }, picture)
        return page
    }

    /// Whether a review answers to what was asked, as far as dates can tell.
    private func matches(_ review: Seen<Review>, _ picture: Picture) -> Answer {
        let state = review.possible.state
        let isNamed = words.map { picture.holds($0, in: review.id) } ?? true
        let isThemed =
            theme.map { theme in state.themes.contains { Matching.holds($0, theme) } } ?? true
        return Answer(isNamed && isThemed)
            .and(Self.isAny(state.notifications.map(\.effective), within: notified))
            .and(Self.isAny(state.publications.map(\.effective), within: published))
    }

    private static func isAny(_ dates: [FuzzyDate?], within period: FuzzyDate?) -> Answer {
        guard let period else { return .yes }
        return dates.map { $0.map { $0.bounds.isWithin(period.bounds) } ?? .cannotTell }
            .reduce(.no) { $0.or($1) }
    }

    /// How many led to a review as first decided, and with every reversal.
    private func summary(_ asked: [Seen<Review>], _ picture: Picture) -> [String] {
        var lines: [String] = []
        let unsure = asked.filter { matches($0, picture) == .cannotTell }
        if let notified {
            let first = asked.filter { $0.possible.state.decisions.first?.outcome == .lcspr }
            let now = asked.filter { $0.possible.state.decision?.outcome == .lcspr }
            lines.append("\(asked.count) notified in \(DateInWords.period(notified)).")
            lines.append(
                "Led to an LCSPR as first decided: \(Self.listed(first)); with reversals: "
                    + "\(Self.listed(now))."
            )
        }
        if let published {
            lines.append("Published in \(DateInWords.period(published)): \(Self.listed(asked)).")
        }
        if !unsure.isEmpty {
            lines.append("Dates cannot tell for: \(Self.listed(unsure)).")
        }
        return lines.isEmpty ? [Count.of(asked, "review") + "."] : lines
    }

    /// `2 (Franklyn, Child M)`.
    private static func listed(_ reviews: [Seen<Review>]) -> String {
        let names = reviews.map(\.possible.name).joined(separator: ", ")
        return reviews.isEmpty ? "0" : "\(reviews.count) (\(names))"
    }

    /// Where a period was asked of, what does not agree about the dates of the reviews left out.
    private func doubts(_ others: [Seen<Review>], _ picture: Picture) -> [Section] {
        guard published != nil || notified != nil else { return [] }
        let ids = others.map(\.id)
        let rows = Disagreement.all(picture).filter { one in
            one.noted.value.sort == .dates && ids.contains(one.thing)
        }
        return rows.isEmpty ? [] : [.table(Disagreement.table(rows, whenEmpty: "None."))]
    }

    private static func table(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        Table(
            "Learning reviews", things: reviews,
            [
                Asked("name", "Review") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.incident?.value.sort?.rawValue) },
                Asked("notified", "Notified") { Cell($0.state.notifications.first?.effective) },
                Asked("first_decision", "First decision") {
                    Cell($0.state.decisions.first?.outcome.rawValue)
                },
                Asked("decision", "Decision in force") {
                    Cell($0.state.decision?.outcome.rawValue)
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("approved", "Approved") { Cell($0.state.approval?.effective) },
                Asked("published", "Published") { Cell($0.state.publications.last?.effective) },
                Asked("themes", "Themes") { Cell($0.state.themes) },
            ],
            sources: { $0.state.publications.last?.at ?? $0.state.decisions.last?.at ?? $0.first },
            whenEmpty: "No review answers to this.")
    }
}
