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
        let known = picture.past.things(of: PeerReview.kind)
        let asked = Holding(known, in: picture) { id, world in
            world.one(PeerReview.self, id).map { one in
                audit.map { one.state.audit == $0 } ?? true
            } ?? false
        }.all.sorted()
        let made = Self.claims(asked, picture)
        let answering = made.filter { one in
            Self.claim(one, picture).map(matches) ?? true
        }
        var page = Page(title: "Peer reviews")
        page.lead =
            picture.all(PeerReview.self).isEmpty
            ? [picture.absence(of: PeerReview.self, called: "peer review")]
            : asked.flatMap { Self.sentences($0, picture) }
                + [summary(made, answering, picture)]
        page.sections = [
            .table(Self.table(asked, picture)), .table(Self.table(answering, picture)),
        ]
        page.sections += Remarks.sections(
            picture.all(PeerReview.self).filter { asked.contains($0.id) }, picture)
        return page
    }

    /// A claim by the session in which it was made, and its code.
    fileprivate struct Key: Hashable {
        let review: ThingID
        let code: String
    }

    /// The claims of any course of events, by theme and then as they were made.
    private static func claims(_ reviews: [ThingID], _ picture: Picture) -> [Key] {
        let keys = reviews.flatMap { review in
            picture.told { world in
                world.one(PeerReview.self, review)?.state.claims.map(\.code) ?? []
            }.values.reversed().joined().reduce(into: [Key]()) { all, code in
                let key = Key(review: review, code: code)
                if !all.contains(key) { all.append(key) }
            }
        }
        let themed = keys.map { (key: $0, theme: claim($0, picture)?.theme ?? "") }
        return themed.sorted { $0.theme < $1.theme }.map(\.key)
    }

    /// What was claimed, by all that may have happened.
    private static func claim(_ key: Key, _ picture: Picture) -> PeerReviewProgressClaimed? {
        picture.told { key.claim(in: $0)?.made.value }.values.last ?? nil
    }

    private func matches(_ made: PeerReviewProgressClaimed) -> Bool {
        theme.map { Matching.holds(References.of(made).words.joined(separator: "\n"), $0) } ?? true
    }

    private func summary(_ all: [Key], _ answering: [Key], _ picture: Picture) -> String {
        let made = Holding(all, in: picture) { $0.claim(in: $1) != nil }
        let count = "Claims of progress: \(made.recorded("claim"))"
        guard let theme, !all.isEmpty else { return count + "." }
        return count + "; \(answering.count) of them about \"\(theme)\"."
    }

    /// When, chaired by whom, how many invited and how many came, each or that it is not recorded;
    /// a sentence for each answer that the dates allow.
    private static func sentences(_ id: ThingID, _ picture: Picture) -> [String] {
        let said = picture.told { world in
            world.one(PeerReview.self, id).map(sentence)
        }.values.compactMap { $0 }
        return said.count < 2
            ? said : said.map { "Perhaps, for the dates cannot tell: \($0)" }
    }

    private static func sentence(_ review: Folded<PeerReview>) -> String {
        let state = review.state
        let held = state.session?.effective.map(DateInWords.written) ?? "date not recorded"
        let chairs = state.chairs.map(\.text).joined(separator: " and ")
        return "\(review.name): held \(state.session == nil ? "not recorded" : held)"
            + "; chaired by \(chairs.isEmpty ? "not recorded" : chairs)"
            + "; invited \(state.invitedCount.map { "\($0)" } ?? "not recorded")"
            + "; attended \(state.attendedCount.map { "\($0)" } ?? "not recorded")."
    }

    private static func table(_ reviews: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<InWorld<PeerReview>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("title", "Peer review") { .text($0.name) },
            Asked("sort", "Sort") { .text($0.state.sort.words) },
            Asked("audit", "Follows") { Cell($0.state.audit?.text) },
            Asked("held", "Held") { Cell($0.state.session?.effective) },
            Asked("chairs", "Chaired by") { Cell($0.state.chairs.map(\.text)) },
            Asked("invited", "Invited", .trailing) { Cell($0.state.invitedCount) },
            Asked("who", "Who was invited") { review in
                Cell(
                    (review.state.invitation?.value.organisations ?? [])
                        .map(review.world.called))
            },
            Asked("attended", "Attended", .trailing) { Cell($0.state.attendedCount) },
            Asked("attendance", "Attendance (%)", .trailing) { review in
                Share.cell(review.state.attendedCount, of: review.state.invitedCount)
            },
            Asked("purpose", "Purpose") { Cell($0.state.schedulings.last?.value.purpose) },
            Asked("status", "Status") { Cell($0.state.stage) },
            Asked("claims", "Claims", .trailing) { Cell(counting: $0.state.claims) },
        ]
        return Table(
            "Peer reviews", each: reviews, in: picture,
            columns, sources: { $0.state.session?.at ?? $0.one.first },
            whenEmpty: "No peer review answers to this.",
            row: { $1.within(PeerReview.self, $0) })
    }

    private struct Row {
        let review: ThingID
        let claim: PeerReview.Claim
        let world: World
        var made: PeerReviewProgressClaimed { claim.made.value }
    }

    /// The claims, with how far each has been shown: a claim that nobody answered is only claimed.
    private static func table(_ claims: [Key], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("theme", "Theme") { Cell($0.made.theme) },
            Asked("claim", "Claim") { .text($0.made.text) },
            Asked("organisation", "Organisation") { row in
                Cell(row.made.organisation.map(row.world.name))
            },
            Asked("about", "About") { row in Cell(row.made.about.map(row.world.named)) },
            Asked("shown", "How far shown") { Cell($0.claim.life.stage?.words) },
            Asked("when", "When") { Cell($0.claim.made.effective) },
            Asked("review", "Peer review") { .text($0.review.text) },
        ]
        return Table(
            "Claims of progress", each: claims, in: picture,
            columns, sources: { $0.claim.made.at }, doubt: "may not have been claimed by then",
            whenEmpty: "No claim of progress that is known answers to this.",
            row: { key, world in
                key.claim(in: world).map { Row(review: key.review, claim: $0, world: world) }
            })
    }
}

extension PeerReviewsReport.Key {
    fileprivate func claim(in world: World) -> PeerReview.Claim? {
        world.one(PeerReview.self, review)?.state.claims.first { $0.code == code }
    }
}
