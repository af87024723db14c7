public import Assurance
import Dates
public import Tables

/// An audit a year on, organisation by organisation: the paper for its peer review.
public struct OneYearOnReport: Report {
    public static let name = "one-year-on"
    public static let question =
        "A year on from an audit: what was rated, promised and evidenced, what is so now, and what "
        + "is worth asking?"
    public static let parameters = [
        ReportParameter(
            "audit", "the audit; the last one that has closed, unless said otherwise",
            example: "audit=audit/s11-2021-22"),
        ReportParameter(
            "organisation", "only organisations whose name holds these words",
            example: "organisation=police"),
        ReportParameter(
            "theme",
            "only what concerns a theme: a standard, promise or claim that holds these words",
            example: "theme=voice"),
        ReportParameter(
            "standard", "only what concerns a standard, by its code or words of its title",
            example: "standard=4"),
        ReportParameter(
            "since", "a day to hold it against in place of the audit's close",
            example: "since=2022-06-30"),
        ReportParameter(
            "plain", "in plain words, for somebody who does not know the field",
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
        if let since, since.bounds.latest == nil {
            throw ReportProblem("\"since\": \"\(since.asWritten)\" has no last day.")
        }
    }

    public func page(_ picture: Picture) -> Page {
        let audits = picture.all(Audit.self)
        guard let asked = asked(of: audits) else { return Self.without(audit, audits, picture) }
        guard let close = close(of: asked.possible.state) else {
            return Page(
                title: Self.title(asked),
                lead: [
                    "Not recorded: when the audit closed. No stage of it has a date, nor has its "
                        + "period an end. Give a day to hold it against: since=2022-06-30."
                ])
        }
        let year = YearOn(asked, close: close, picture)
        let parties = Party.all(year).compactMap { narrowed($0, year) }
        let narrowing = [
            ("organisation", organisation), ("theme", theme), ("standard", standard),
        ].compactMap { name, words in words.map { "\(name) “\($0)”" } }
        return plain
            ? OneYearOnPlainly(year: year, parties: parties, narrowing: narrowing).page
            : OneYearOnPack(year: year, parties: parties, narrowing: narrowing).page
    }

    static func title(_ audit: Seen<Audit>) -> String { "One year on: \(audit.possible.name)" }

    /// The audit asked for; else the Section 11 audit that closed last.
    private func asked(of audits: [Seen<Audit>]) -> Seen<Audit>? {
        if let audit { return audits.first { $0.id == audit } }
        let closed = audits.compactMap { one -> (audit: Seen<Audit>, day: Day)? in
            let state = one.possible.state
            guard state.sort == .section11, state.life.stage != .planned else { return nil }
            return close(of: state).map { (one, $0.day) }
        }
        return closed.max { $0.day < $1.day }?.audit
    }

    private func close(of audit: Audit) -> Close? {
        since?.bounds.latest.map { Close(day: $0, reason: "as asked") } ?? Close(of: audit)
    }

    /// The page where the audit is not known, or none is.
    private static func without(
        _ wanted: ThingID?, _ audits: [Seen<Audit>], _ picture: Picture
    ) -> Page {
        var page = Page(title: "One year on")
        page.lead = [
            wanted.map { Footer.notRecorded($0, picture.cut) }
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

    /// A party's part that was asked for; nil where nothing of it was.
    private func narrowed(_ party: Party, _ year: YearOn) -> Party? {
        if let organisation {
            let names = [party.name, party.id?.text ?? ""]
            guard names.contains(where: { Matching.holds($0, organisation) }) else { return nil }
        }
        guard theme != nil || standard != nil else { return party }
        let part = party.narrowed(
            answers: { isAbout([$0.standard], [], year) },
            undertakings: { one in
                isAbout(
                    one.standards,
                    [one.promised, one.now.possible.name] + one.claims.flatMap(Self.words), year)
            },
            claims: { isAbout([], Self.words($0), year) })
        return part.isEmpty ? nil : part
    }

    private static func words(_ claim: ReviewClaim) -> [String] {
        [claim.claim.made.value.theme ?? "", claim.claim.made.value.text]
    }

    /// Whether something with these standards and words is of the theme and the standard asked for.
    private func isAbout(_ standards: [String?], _ words: [String], _ year: YearOn) -> Bool {
        let codes = standards.compactMap { $0 }
        let names = codes.map(year.standardName)
        let isOfTheme = theme.map { theme in
            (names + words).contains { Matching.holds($0, theme) }
        }
        let isOfStandard = standard.map { wanted in
            codes.contains(wanted) || names.contains { $0 != wanted && Matching.holds($0, wanted) }
        }
        return (isOfTheme ?? true) && (isOfStandard ?? true)
    }
}
