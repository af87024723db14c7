import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// The Section 11 audits: who answered, how they rated themselves and were moderated, and how the
/// standards changed.
public struct Section11Report: Report {
    public static let name = "section-11"
    public static let question =
        "Who answered the Section 11 audits, how were they rated, and which reviews "
        + "changed the standards?"
    public static let parameters = [
        ReportParameter(
            "organisation", .name(of: Organisation.self),
            "only ratings of organisations named so, now or once",
            example: "organisation=council"),
        ReportParameter(
            "standard", .standard,
            "only ratings and amendments of the standard of this code, or of those whose title "
                + "holds these words", example: "standard=trauma"),
    ]

    private let organisation: NameAsked?
    private let standard: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        organisation = arguments.name("organisation")
        standard = arguments.text("standard")
    }

    public func page(_ picture: Picture) -> Page {
        let audits = picture.all(Audit.self).filter { $0.possible.state.sort == .section11 }
        let own = Set(audits.map(\.id))
        let responses = picture.all(Response.self).filter {
            $0.possible.state.audit.map(own.contains) ?? false
        }
        let sets = picture.all(StandardSet.self)
        let editions = Self.editions(audits, picture)
        let bodies = organisation?.bearers(in: picture)
        let shown = responses.filter { matches($0.possible.state, editions, bodies) }
        var page = Page(title: "Section 11")
        page.lead = lead(audits, shown, picture)
        page.sections = [
            .table(Self.table(audits, picture)),
            .table(ratings(shown, editions, picture)),
        ]
        page.sections += audits.compactMap {
            StandardsGrid($0, shown, picture).drawing(table: "Ratings").map(Section.drawing)
        }
        page.sections.append(.table(amendments(sets, picture)))
        page.sections += Remarks.sections(audits, picture) + Remarks.sections(sets, picture)
        return page
    }

    /// The standards that each audit asks about.
    private static func editions(
        _ audits: [Seen<Audit>], _ picture: Picture
    ) -> [ThingID: StandardSet] {
        var editions: [ThingID: StandardSet] = [:]
        for audit in audits {
            editions[audit.id] = audit.possible.state.standards.flatMap {
                picture.seen(StandardSet.self, $0)?.possible.state
            }
        }
        return editions
    }

    private func matches(
        _ response: Response, _ editions: [ThingID: StandardSet], _ bodies: Bearers?
    ) -> Bool {
        let edition = response.audit.flatMap { editions[$0] } ?? StandardSet()
        return (bodies.map { response.organisation.map($0.include) ?? false } ?? true)
            && (standard.map { edition.isAsked(response.standard ?? "", $0) } ?? true)
    }

    private func lead(
        _ audits: [Seen<Audit>], _ responses: [Seen<Response>], _ picture: Picture
    ) -> [String] {
        if audits.isEmpty {
            return picture.all(Audit.self).isEmpty
                ? [picture.absence(of: Audit.self, called: "Section 11 audit")]
                : [
                    Footer.none("Section 11 audit", picture.cut)
                ]
        }
        let states = responses.map(\.possible.state)
        let own = states.filter { $0.selfRating != nil }
        let moderated = states.filter { $0.moderatedRating != nil }
        let isNarrowed = organisation != nil || standard != nil
        return [
            Count.of(audits, "Section 11 audit") + ".",
            (isNarrowed ? "Of what answers to this: self-ratings: " : "Self-ratings: ")
                + "\(Count.recorded(own, "rating")); moderated ratings: "
                + "\(Count.recorded(moderated, "rating")).",
        ]
    }

    /// The audits, each with its response rate, the share of those asked, to one decimal place,
    /// half away from zero.
    private static func table(_ audits: [Seen<Audit>], _ picture: Picture) -> Table {
        let followUps = picture.all(PeerReview.self)
        return Table(
            "Section 11 audits", things: audits,
            [
                Asked("title", "Audit") { .text($0.name) },
                Asked("period", "Period") { Cell($0.state.period) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("asked", "Asked", .trailing) { Cell($0.state.asked) },
                Asked("returned", "Responses", .trailing) { Cell($0.state.returned) },
                Asked("rate", "Response rate (%)", .trailing) { audit in
                    Share.cell(audit.state.returned, of: audit.state.asked)
                },
                Asked("summary", "What was reported") {
                    Cell($0.state.reports.last?.value.summary)
                },
                Asked("follow_up", "Follow-up held") { Cell($0.state.followUpHeld?.effective) },
                Asked("peer_reviews", "Peer review") { audit in
                    Cell(
                        followUps.filter { $0.possible.state.audit == audit.id }.map(\.id.text))
                },
                Asked("standards", "Standards") { Cell($0.state.standards?.text) },
            ], sources: { $0.state.plan?.at },
            whenEmpty: "Not recorded: no Section 11 audit is known.")
    }

    /// The ratings of each organisation on each standard, the two kept apart.
    private func ratings(
        _ responses: [Seen<Response>], _ editions: [ThingID: StandardSet], _ picture: Picture
    ) -> Table {
        func scale(_ response: Response) -> RatingScale? {
            response.audit.flatMap { editions[$0]?.scale }
        }
        return Table(
            "Ratings", things: responses,
            [
                Asked("organisation", "Organisation") {
                    Cell($0.state.organisation.map(picture.name))
                },
                Asked("standard", "Standard") { Cell($0.state.standard) },
                Asked("self_rating", "Self-rating") { Cell($0.state.selfRating) },
                Asked("moderated_rating", "Moderated rating") { Cell($0.state.moderatedRating) },
                Asked("gap", "Steps above moderation", .trailing) { one in
                    Cell(scale(one.state).flatMap { one.state.gap(on: $0) })
                },
                Asked("assurance", "Accepted as") { one in
                    Self.assurance(one.state, scale(one.state))
                },
                Asked("evidence", "Evidence", .trailing) {
                    Cell(counting: $0.state.evidence)
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("audit", "Audit") { Cell($0.state.audit?.text) },
            ], sources: { $0.state.moderations.last?.at ?? $0.state.submissions.last?.at },
            whenEmpty:
                "Not recorded: no response of an organisation on a standard is known, so "
                + "neither is any rating."
        )
    }

    /// What an accepted rating means (section 4.2 of the event analysis): assured, or action
    /// required.
    private static func assurance(_ response: Response, _ scale: RatingScale?) -> Cell {
        guard response.moderationAnswers.last?.value.answer == .accepted else {
            return .notApplicable
        }
        return Cell(scale.flatMap { response.assurance(on: $0)?.rawValue })
    }

    private func amendments(_ sets: [Seen<StandardSet>], _ picture: Picture) -> Table {
        let rows = sets.flatMap { set in
            let edition = set.possible.state
            return edition.amendments.filter { made in
                standard.map { edition.isAsked(made.value.standard, $0) } ?? true
            }.map { (set: set.id, made: $0) }
        }
        return Table(
            "Amendments to the standards", of: rows,
            [
                Asked("standard", "Standard") { picture.said($0.made.value.standard, $0.made.at) },
                Asked("change", "Change") { .text($0.made.value.change.rawValue) },
                Asked("prompted_by", "Prompted by") {
                    Cell($0.made.value.promptedBy.map(picture.named))
                },
                Asked("prompted_also_by", "And by") {
                    $0.made.value.promptedAlsoBy.isEmpty
                        ? .empty : .list($0.made.value.promptedAlsoBy)
                },
                Asked("wording", "Wording") { Cell($0.made.value.text) },
                Asked("when", "When") { Cell($0.made.effective) },
                Asked("set", "Standard set") { .text($0.set.text) },
            ], sources: { $0.made.at },
            whenEmpty: "Not recorded: no amendment to a standard is known.")
    }
}
