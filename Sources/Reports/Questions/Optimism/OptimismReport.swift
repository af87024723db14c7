import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// How organisations rated themselves beside how they were moderated, cycle after cycle.
///
/// A gap is a number of steps on one scale, and means nothing on another: gaps are counted for each
/// audit on its own scale, never added up or averaged across scales.
public struct OptimismReport: Report {
    public static let name = "optimism"
    public static let question =
        "Who rated themselves higher than moderation did, on which standards, and again?"
    public static let parameters = [
        ReportParameter(
            "organisation", .name(of: Organisation.self),
            "only organisations named so, now or once",
            example: "organisation=police"),
        ReportParameter(
            "standard", .standard,
            "only the standard of this code, or those whose title holds these words",
            example: "standard=training"),
        ReportParameter(
            "audit", .thing(of: Audit.self), "only one audit", example: "audit=audit/s11-2021-22"),
        ReportParameter(
            "steps", .count, "only gaps of so many steps or more, up or down", example: "steps=2"),
    ]

    private let organisation: NameAsked?
    private let standard: String?
    private let audit: ThingID?
    private let steps: Int?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        organisation = arguments.name("organisation")
        standard = arguments.text("standard")
        audit = try arguments.thing("audit")
        steps = try arguments.whole("steps")
    }

    public func page(_ picture: Picture) -> Page {
        let known = RatedAnswer.all(picture)
        let bodies = organisation?.bearers(in: picture)
        let asked = known.filter { matches($0, bodies) }
        let apart = asked.filter { one in
            one.gap.values.contains { gap in
                gap.map { $0 != 0 && $0.magnitude >= steps ?? 1 } ?? false
            }
        }
        var page = Page(title: "Own rating and moderated rating")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Response.self, called: "response to an audit")]
            : lead(asked, picture)
        if asked.isEmpty { return page }
        page.sections = [
            .table(RatingGaps.table("By organisation and audit", asked, by: \.organisationName)),
            .table(RatingGaps.table("By standard and audit", asked, by: \.standardName)),
            .table(RepeatedGap.table(RepeatedGap.all(asked))),
            .table(RatingGaps.answers(apart, picture)),
            .table(RatingGaps.incomparable(asked)),
        ]
        return page
    }

    private func matches(_ one: RatedAnswer, _ bodies: Bearers?) -> Bool {
        let code = one.standard ?? ""
        return (bodies.map { one.organisation.map($0.include) ?? false } ?? true)
            && (standard.map {
                Matching.standard(code: code, title: one.standardName, $0)
            } ?? true)
            && (audit.map { one.audit == $0 } ?? true)
    }

    private func lead(_ asked: [RatedAnswer], _ picture: Picture) -> [String] {
        if asked.isEmpty { return ["No response that is known answers to this."] }
        let compared = asked.filter { $0.sureGap != nil }
        let open = asked.count(where: \.isOpen)
        var lines = [
            "\(compared.count) of \(Count.of(asked, "response")) have both ratings on one scale"
                + (open == 0 ? "." : "; of \(open) more the dates cannot tell.")
        ]
        lines += RatingGaps.audits(compared).map { audit in
            let own = compared.filter { $0.audit == audit.id }
            return "\(audit.name), on the scale \(audit.scale): \(RatingGaps.words(own))."
        }
        let again = RepeatedGap.all(asked).filter { $0.standard == nil }
        lines.append(
            again.isEmpty
                ? "No organisation is recorded as moderated down in more than one audit."
                : "Moderated down in more than one audit: "
                    + again.map { "\($0.organisation) (\($0.audits.count))" }
                    .joined(separator: ", ") + ".")
        return lines
    }
}
