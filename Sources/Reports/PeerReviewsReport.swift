import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// The peer reviews a year on: when, who chaired, who was invited and came, and what progress was
/// claimed.
public struct PeerReviewsReport: Report {
    public static let name = "peer-reviews"
    public static let question =
        "When were peer reviews held, who chaired, who was invited and came, and what "
        + "progress was claimed?"
    public static let parameters = [
        ReportParameter(
            "theme", .words, "only claims whose theme or text holds these words",
            example: "theme=voice"),
        ReportParameter(
            "audit", .thing(of: Audit.self), "only those that follow an audit",
            example: "audit=audit/s11-2021-22"),
    ]

    private let theme: String?
    private let audit: ThingID?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        theme = arguments.text("theme")
        audit = try arguments.thing("audit")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(PeerReview.self)
        let asked = known.filter { one in
            audit.map { one.possible.state.audit == $0 } ?? true
        }
        let claims = asked.flatMap { review in
            review.possible.state.claims.map { Row(review: review.id, claim: $0) }
        }
        let answering = claims.filter(matches)
        var page = Page(title: "Peer reviews")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: PeerReview.self, called: "peer review")]
            : asked.map { Self.sentence($0.possible) } + [summary(claims, answering)]
        page.sections = [
            .table(Self.table(asked, picture)), .table(Self.claims(answering, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private struct Row {
        let review: ThingID
        let claim: PeerReview.Claim
        var made: PeerReviewProgressClaimed { claim.made.value }
    }

    private func matches(_ row: Row) -> Bool {
        let words = [row.made.theme ?? "", row.made.text].joined(separator: " ")
        return theme.map { Matching.holds(words, $0) } ?? true
    }

    private func summary(_ all: [Row], _ answering: [Row]) -> String {
        let count = "Claims of progress: \(Count.recorded(all, "claim"))"
        guard let theme, !all.isEmpty else { return count + "." }
        return count + "; \(answering.count) of them about \"\(theme)\"."
    }

    /// When, chaired by whom, how many invited and how many came, each or that it is not recorded.
    private static func sentence(_ review: Folded<PeerReview>) -> String {
        let state = review.state
        let held = state.session?.effective.map(DateInWords.written) ?? "date not recorded"
        let chairs = state.chairs.map(\.text).joined(separator: " and ")
        return "\(review.name): held \(state.session == nil ? "not recorded" : held)"
            + "; chaired by \(chairs.isEmpty ? "not recorded" : chairs)"
            + "; invited \(state.invitedCount.map { "\($0)" } ?? "not recorded")"
            + "; attended \(state.attendedCount.map { "\($0)" } ?? "not recorded")."
    }

    private static func table(_ reviews: [Seen<PeerReview>], _ picture: Picture) -> Table {
        Table(
            "Peer reviews", things: reviews,
            [
                Asked("title", "Peer review") { .text($0.name) },
                Asked("audit", "Follows") { Cell($0.state.audit?.text) },
                Asked("held", "Held") { Cell($0.state.session?.effective) },
                Asked("chairs", "Chaired by") { Cell($0.state.chairs.map(\.text)) },
                Asked("invited", "Invited", .trailing) { Cell($0.state.invitedCount) },
                Asked("who", "Who was invited") {
                    Cell(picture.names($0.state.invitation?.value.organisations ?? []))
                },
                Asked("attended", "Attended", .trailing) { Cell($0.state.attendedCount) },
                Asked("attendance", "Attendance (%)", .trailing) { review in
                    Share.cell(review.state.attendedCount, of: review.state.invitedCount)
                },
                Asked("purpose", "Purpose") { Cell($0.state.schedulings.last?.value.purpose) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("claims", "Claims", .trailing) { Cell(counting: $0.state.claims) },
            ], sources: { $0.state.session?.at ?? $0.first },
            whenEmpty: "No peer review answers to this.")
    }

    /// The claims, with how far each has been shown: a claim that nobody answered is only claimed.
    private static func claims(_ rows: [Row], _ picture: Picture) -> Table {
        Table(
            "Claims of progress", of: rows.sorted { ($0.made.theme ?? "") < ($1.made.theme ?? "") },
            [
                Asked("theme", "Theme") { Cell($0.made.theme) },
                Asked("claim", "Claim") { picture.said($0.made.text, $0.claim.made.at) },
                Asked("organisation", "Organisation") {
                    Cell($0.made.organisation.map(picture.name))
                },
                Asked("about", "About") { Cell($0.made.about.map(picture.named)) },
                Asked("shown", "How far shown") { Cell($0.claim.life.stage?.words) },
                Asked("when", "When") { Cell($0.claim.made.effective) },
                Asked("review", "Peer review") { .text($0.review.text) },
            ], sources: { $0.claim.made.at },
            whenEmpty: "No claim of progress that is known answers to this.")
    }
}
