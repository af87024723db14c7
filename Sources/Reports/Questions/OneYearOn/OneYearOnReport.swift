import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// An audit a year on, organisation by organisation: the paper for its peer review.
public struct OneYearOnReport: Report {
    public static let name = "one-year-on"
    public static let question =
        "A year on from an audit: what was rated, promised and evidenced, what is so now, and what "
        + "is worth asking?"
    public static let parameters = [
        ReportParameter(
            "audit", .thing(of: Audit.self),
            "the audit; the last one that has closed, unless said otherwise",
            example: "audit=audit/s11-2021-22"),
        ReportParameter(
            "organisation", .name(of: Organisation.self),
            "only organisations whose name holds these words",
            example: "organisation=police"),
        ReportParameter(
            "theme", .words,
            "only what concerns a theme: a standard, promise or claim that holds these words",
            example: "theme=voice"),
        ReportParameter(
            "standard", .standard,
            "only what concerns a standard, by its code or words of its title",
            example: "standard=4"),
        ReportParameter(
            "since", .date, "a day to hold it against in place of the audit's close",
            example: "since=2022-06-30"),
        ReportParameter(
            "plain", .yesNo, "in plain words, for somebody who does not know the field",
            example: "plain=yes"),
    ]

    private let audit: ThingID?
    private let organisation: String?
    private let theme: String?
    private let standard: String?
    private let since: FuzzyDate?
    private let plain: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        audit = try arguments.thing("audit")
        organisation = arguments.text("organisation")
        theme = arguments.text("theme")
        standard = arguments.text("standard")
        since = try arguments.date("since")
        plain = try arguments.yesNo("plain") ?? false
        if let audit, audit.kind != Audit.kind {
            throw ReportProblem(
                "\(audit) is not an audit. Name one such as audit=audit/s11-2021-22.")
        }
        if let since, since.bounds.latest == nil {
            throw ReportProblem("\"since\": \"\(since.asWritten)\" has no last day.")
        }
    }

    public func problem(_ picture: Picture) -> ReportProblem? {
        guard let day = since?.bounds.latest, day >= picture.cut.asAt else { return nil }
        return ReportProblem(
            "\"since\" (\(day.written)) must be before \(picture.cut.asAt.written).")
    }

    public func page(_ picture: Picture) -> Page {
        let audits = picture.all(Audit.self)
        guard let asked = asked(picture) else { return Self.without(audit, audits, picture) }
        guard let close = close(of: asked, picture) else {
            return Page(
                title: Self.title(picture.name(of: asked)),
                lead: [
                    "Not recorded: when the audit closed. No stage of it has a date, nor has its "
                        + "period an end. Give a day to hold it against: since=2022-06-30."
                ])
        }
        let year = YearOn(asked, close: close, picture)
        let all = Party.all(year)
        let narrowing = Narrowing(
            organisation: organisation, theme: theme, standard: standard, year: year)
        let parties = all.compactMap(narrowing.narrowed)
        let strange = narrowing.strange(all)
        return plain
            ? OneYearOnPlainly(
                year: year, parties: parties, narrowing: narrowing.words, strange: strange
            ).page
            : OneYearOnPack(
                year: year, parties: parties, narrowing: narrowing.words, strange: strange
            ).page
    }

    static func title(_ audit: String) -> String { "One year on: \(audit)" }

    /// The audit asked for; else the Section 11 audit that closed last.
    private func asked(_ picture: Picture) -> ThingID? {
        let begun = picture.all(Audit.self).map(\.id)
        if let audit { return begun.first { $0 == audit } }
        let opened = begun.filter { one in
            picture.told(Audit.self, one) { audit, _ in
                audit.state.sort == .section11 && audit.state.life.stage != .planned
            }?.values.contains(true) ?? false
        }
        let closed = opened.compactMap { one in
            Close(of: one, in: picture).map { (audit: one, day: $0.day) }
        }
        if let last = closed.max(by: { $0.day < $1.day })?.audit { return last }
        // With a day to hold it against, an audit that has not closed will do.
        return since == nil ? nil : opened.last
    }

    private func close(of audit: ThingID, _ picture: Picture) -> Close? {
        since?.bounds.latest.map { Close(asked: $0) } ?? Close(of: audit, in: picture)
    }

    /// The page where the audit is not known, or none is.
    private static func without(
        _ wanted: ThingID?, _ audits: [Seen<Audit>], _ picture: Picture
    ) -> Page {
        var page = Page(title: "One year on")
        page.lead = [
            wanted.map { absent($0, picture) }
                ?? (audits.isEmpty
                    ? picture.absence(of: Audit.self, called: "audit")
                    : "No Section 11 audit that is known has closed.")
        ]
        if !audits.isEmpty {
            page.sections = [
                .table(
                    Table(
                        "Audits", things: audits,
                        [
                            Asked("title", "Audit") { .text($0.name) },
                            Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                            Asked("status", "Status") { Cell($0.state.stage) },
                        ], whenEmpty: "None."))
            ]
        }
        return page
    }

    /// That nothing is known of an audit, or that it had not begun by the day.
    private static func absent(_ audit: ThingID, _ picture: Picture) -> String {
        guard picture.isKnown(audit) else { return Footer.notRecorded(audit, picture.cut) }
        let first = picture.history.standing(of: audit, known: picture.cut).first?.at.effective
        return "\(audit) had not begun by \(picture.cut.asAt.written)"
            + (PlainWords.date(first).map { "; what is first known of it is of \($0)." } ?? ".")
    }
}
