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
        let audits = Holding(picture.past.things(of: Audit.kind), in: picture) {
            $1.one(Audit.self, $0)?.state.sort == .section11
        }
        let bodies = organisation?.bearers(in: picture)
        let answers = Holding(picture.past.things(of: Response.kind), in: picture) {
            Rating(of: $0, in: $1).map { matches($0, bodies) } ?? false
        }
        var page = Page(title: "Section 11")
        page.lead = lead(audits, answers.all, picture)
        page.sections = [
            .table(Self.table(audits.all.sorted(), picture)),
            .table(Self.ratings(answers.all.sorted(), picture)),
        ]
        let further =
            organisation == nil && standard == nil
            ? [
                StandardShares.table(audits.all.sorted(), picture),
                StandardShares.printed(audits.all.sorted(), picture),
                ReturnsTable.table(audits.all.sorted(), picture),
            ] : []
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += audits.all.sorted().compactMap {
            StandardsGrid($0, answers.all.sorted(), picture).drawing(table: "Ratings")
                .map(Section.drawing)
        }
        page.sections.append(.table(amendments(picture)))
        page.sections += Remarks.sections(
            picture.all(Audit.self).filter { audits.all.contains($0.id) }, picture)
        page.sections += Remarks.sections(picture.all(StandardSet.self), picture)
        return page
    }

    private func matches(_ rating: Rating, _ bodies: Bearers?) -> Bool {
        let set = rating.edition?.state ?? StandardSet()
        return rating.audit?.state.sort == .section11
            && (bodies.map { rating.organisation.map($0.include) ?? false } ?? true)
            && (standard.map { set.isAsked(rating.response.state.standard ?? "", $0) } ?? true)
    }

    private func lead(
        _ audits: Holding<ThingID>, _ answers: [ThingID], _ picture: Picture
    ) -> [String] {
        if audits.all.isEmpty {
            return picture.all(Audit.self).isEmpty
                ? [picture.absence(of: Audit.self, called: "Section 11 audit")]
                : [Footer.none("Section 11 audit", picture.cut)]
        }
        func holding(_ holds: (Rating) -> Bool) -> Holding<ThingID> {
            Holding(answers, in: picture) { Rating(of: $0, in: $1).map(holds) ?? false }
        }
        let own = holding { $0.own != nil && !$0.isNotApplicable }
        let moderated = holding { $0.moderated != nil && !$0.isNotApplicable }
        let inapplicable = holding(\.isNotApplicable)
        let isNarrowed = organisation != nil || standard != nil
        return [
            audits.count("Section 11 audit") + ".",
            (isNarrowed ? "Of what answers to this: self-ratings: " : "Self-ratings: ")
                + "\(own.recorded("rating")); moderated ratings: \(moderated.recorded("rating")).",
        ]
            + (inapplicable.all.isEmpty
                ? []
                : [
                    "Of \(inapplicable.count("answer")) the standard does not apply: they stand in "
                        + "no count of ratings and in no share."
                ])
    }

    /// The audits, each with its response rate, the share of those asked, to one decimal place,
    /// half away from zero.
    private static func table(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<InWorld<Audit>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
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
                    audit.world.all(PeerReview.self, naming: audit.id)
                        .filter { $0.state.audit == audit.id && $0.state.isYearOn }
                        .map(\.id.text))
            },
            Asked("other_talks", "Other sessions") { audit in
                let others = audit.world.all(PeerReview.self, naming: audit.id)
                    .filter { $0.state.audit == audit.id && !$0.state.isYearOn }
                return others.isEmpty
                    ? .empty : .list(others.map { "\($0.state.sort.words): \($0.id)" })
            },
            Asked("survey", "Survey replies", .trailing) { audit in
                audit.state.survey.map { .number($0.value.returned) } ?? .empty
            },
            Asked("standards", "Standards") { Cell($0.state.standards?.text) },
        ]
        return Table(
            "Section 11 audits", each: audits, in: picture,
            columns, sources: { $0.state.plan?.at },
            whenEmpty: Footer.none("Section 11 audit", picture.cut),
            row: { id, world in
                world.within(Audit.self, id).flatMap { $0.state.sort == .section11 ? $0 : nil }
            })
    }

    /// A rating, and the names of the day.
    private struct Named {
        let rating: Rating
        let organisation: String?
        var state: Response { rating.response.state }
    }

    /// The ratings of each organisation on each standard, the two kept apart.
    private static func ratings(_ answers: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<Named>] = [
            Asked("thing", "Thing") { .text($0.rating.response.id.text) },
            Asked("organisation", "Organisation") { Cell($0.organisation) },
            Asked("standard", "Standard") { Cell($0.state.standard) },
            Asked("self_rating", "Self-rating") { Cell($0.state.submissions.last?.value.said) },
            Asked("moderated_rating", "Moderated rating") {
                Cell($0.state.moderations.last?.value.said)
            },
            Asked("gap", "Steps above moderation", .trailing) { Cell($0.rating.gap) },
            Asked("assurance", "Accepted as") { one in
                one.state.moderationAnswers.last?.value.answer == .accepted
                    ? Cell(one.rating.assurance?.rawValue) : .notApplicable
            },
            Asked("evidence", "Evidence", .trailing) { Cell(counting: $0.state.evidence) },
            Asked("status", "Status") { Cell($0.state.stage) },
            Asked("audit", "Audit") { Cell($0.state.audit?.text) },
        ]
        return Table(
            "Ratings", each: answers, in: picture,
            columns, sources: { $0.state.moderations.last?.at ?? $0.state.submissions.last?.at },
            whenEmpty:
                "Not recorded: no response of an organisation on a standard is known, so "
                + "neither is any rating.",
            row: { id, world in
                Rating(of: id, in: world).map { rating in
                    Named(rating: rating, organisation: rating.organisation.map(world.name))
                }
            })
    }

    /// An amendment in one course of events.
    private struct Amendment {
        let set: ThingID
        let made: Cited<StandardAmended>
        let prompts: [String]
    }

    private func amendments(_ picture: Picture) -> Table {
        let keys = picture.past.things(of: StandardSet.kind).flatMap { set in
            picture.past.lifeline(set).facts.filter { $0.fact is StandardAmended }
                .map { (set: set, fact: $0.at.id) }
        }
        let columns: [Asked<Amendment>] = [
            Asked("standard", "Standard") { .text($0.made.value.standard) },
            Asked("change", "Change") { .text($0.made.value.change.rawValue) },
            Asked("prompted_by", "Prompted by") { Cell($0.prompts) },
            Asked("prompted_also_by", "And by") {
                $0.made.value.promptedAlsoBy.isEmpty
                    ? .empty : .list($0.made.value.promptedAlsoBy)
            },
            Asked("wording", "Wording") { Cell($0.made.value.text) },
            Asked("when", "When") { Cell($0.made.effective) },
            Asked("set", "Standard set") { .text($0.set.text) },
        ]
        return Table(
            "Amendments to the standards", each: keys, in: picture,
            columns, sources: { $0.made.at }, doubt: "may not have happened by then",
            whenEmpty: "Not recorded: no amendment to a standard is known.",
            row: { key, world in
                guard let edition = world.one(StandardSet.self, key.set)?.state,
                    let made = edition.amendments.first(where: { $0.at.id == key.fact }),
                    standard.map({ edition.isAsked(made.value.standard, $0) }) ?? true
                else { return nil }
                return Amendment(
                    set: key.set, made: made, prompts: made.value.promptedBy.map(world.named))
            })
    }
}
