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
            "thing", .thing(of: Review.self), "only one review", example: "thing=review/franklyn"),
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
            "words", .words, "only those with a name, old or new, that holds these words",
            example: "words=franklyn"),
    ]

    private let thing: ThingID?
    private let notified: FuzzyDate?
    private let published: FuzzyDate?
    private let theme: String?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        thing = try arguments.thing("thing")
        notified = try arguments.date("notified")
        published = try arguments.date("published")
        theme = arguments.text("theme")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Review>(picture, where: matches)
        let asked = found.dated
        var page = Page(title: "Learning reviews")
        page.lead =
            found.isAnyKnown
            ? summary(found, picture)
            : [picture.absence(of: Review.self, called: "learning review")]
        page.sections = [.table(Self.table(asked, picture))]
        let further = [
            ReviewSteps.decisions(asked, picture), ReviewSteps.publication(asked, picture),
            ReviewSteps.followed(asked, picture), ReviewSteps.standards(asked, picture),
        ]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += found.sections(picture)
        page.sections += Remarks.sections(asked, picture)
        page.sections += doubts(found, picture)
        return page
    }

    /// Whether a review answers to what was asked, as far as dates can tell.
    private func matches(_ review: Folded<Review>, _ world: World) -> Answer {
        let state = review.state
        let isNamed =
            (thing.map { review.id == $0 } ?? true)
            && (words.map { world.holds($0, in: review.id) } ?? true)
        let isThemed =
            theme.map { theme in state.themes.contains { Matching.holds($0, theme) } } ?? true
        return Answer(isNamed && isThemed)
            .and(Self.isAny(state.notifications.map(\.at), within: notified, world))
            .and(Self.isAny(state.publications.map(\.at), within: published, world))
    }

    private static func isAny(
        _ facts: [Occurrence], within period: FuzzyDate?, _ world: World
    ) -> Answer {
        guard let period else { return .yes }
        return facts.map { at in
            at.effective == nil ? .cannotTell : world.when(at).isWithin(period.bounds)
        }.reduce(.no) { $0.or($1) }
    }

    /// How many led to a review as first decided, and with every reversal.
    private func summary(_ found: Found<Review>, _ picture: Picture) -> [String] {
        var lines: [String] = []
        if let notified {
            let first = Found<Review>(picture) { review, world in
                Answer(review.state.decisions.first?.outcome == .lcspr)
                    .and(matches(review, world))
            }
            let now = Found<Review>(picture) { review, world in
                Answer(review.state.decision?.outcome == .lcspr).and(matches(review, world))
            }
            lines.append("\(found.sure.count) notified in \(DateInWords.period(notified)).")
            lines.append(
                "Led to an LCSPR as first decided: \(first.listed(picture)); with reversals: "
                    + "\(now.listed(picture)).")
        }
        if let published {
            let names = Self.listed(found.sure, picture)
            lines.append("Published in \(DateInWords.period(published)): \(names).")
        }
        if lines.isEmpty { return [found.count("review") + "."] }
        if !found.unsure.isEmpty {
            lines.append("Dates cannot tell for: \(Self.listed(found.unsure, picture)).")
        }
        return lines
    }

    /// `2 (Franklyn, Child M)`.
    private static func listed(_ reviews: [Seen<Review>], _ picture: Picture) -> String {
        let names = reviews.map { picture.called($0.id) }.joined(separator: ", ")
        return reviews.isEmpty ? "0" : "\(reviews.count) (\(names))"
    }

    /// Where a period was asked of, what does not agree about the dates of the reviews left out.
    private func doubts(_ found: Found<Review>, _ picture: Picture) -> [Section] {
        guard published != nil || notified != nil else { return [] }
        let others = Disagreements(Disagreements(picture)) { row in
            row.one.noted.value.sort == .dates && row.one.thing.kind == Review.kind
                && found.answer(row.one.thing) == .no
        }
        return others.rows.isEmpty ? [] : [.table(others.table(whenEmpty: "None."))]
    }

    private static func table(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        Table(
            "Learning reviews", things: reviews, in: picture,
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
            sources: {
                $0.state.publications.last?.at ?? $0.state.decisions.last?.at ?? $0.thing.first
            }, whenEmpty: "No review answers to this.")
    }
}
