import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was learned later about a period: what took effect in it and became known only after it, or
/// after its report came out, and what was put right since.
///
/// Without a period it is asked of everything up to the day asked about, learned after that day.
/// Facts without a date may be of any period; they are counted, and listed only where asked for.
public struct HindsightReport: Report {
    public static let name = "hindsight"
    public static let question =
        "What was learned about a period only after it, and how long after?"
    public static let parameters = [
        ReportParameter(
            "period", .date, "what took effect in a period; everything up to the day unless said",
            example: "period=fy:2022-23"),
        ReportParameter(
            "report", .thing(of: Publication.self),
            "what was learned only after a report on the period came out",
            example: "report=publication/annual-report-2022-23"),
        ReportParameter(
            "after", .date, "what was learned only after a day; the period's end unless said",
            example: "after=\"30 June 2023\""),
        ReportParameter(
            "thing", .anyThing, "only facts of a thing", example: "thing=review/child-m"),
        ReportParameter("kind", .word, "only facts of a kind of thing", example: "kind=review"),
        ReportParameter(
            "days", .count, "only what was learned so many days after or more", example: "days=365"),
        ReportParameter(
            "undated", .yesNo, "with the facts that bear no date", example: "undated=yes"),
    ]

    private let period: FuzzyDate?
    private let report: ThingID?
    private let after: FuzzyDate?
    private let thing: ThingID?
    private let kind: String?
    private let days: Int?
    private let undated: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        period = try arguments.date("period")
        report = try arguments.thing("report")
        after = try arguments.date("after")
        thing = try arguments.thing("thing")
        kind = arguments.text("kind")
        days = try arguments.whole("days")
        undated = try arguments.yesNo("undated") ?? false
        if let kind, ThingKinds.kind(kind[...]) == nil {
            let near = Nearest.name(to: kind, among: ThingKinds.all.map { $0.kind })
            throw ReportProblem(
                "\"\(kind)\" is not a kind of thing."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? " Kinds lists them."))
        }
        if let after, after.bounds.latest == nil || after.isOpenEnded {
            throw ReportProblem("\"after\" is a day, such as 30 June 2023.")
        }
    }

    public func page(_ picture: Picture) -> Page {
        let span = HindsightSpan(period: period, report: report, after: after, picture)
        let things = picture.history.things.filter { id in
            (thing.map { $0 == id } ?? true) && (kind.map { id.kind == $0[...] } ?? true)
                && id.kind != LedgerRecord.kind[...]
        }
        let facts = things.flatMap { LaterFact.all($0, span, picture) }
        let dated = facts.filter { $0.known.at.effective != nil }
        let later = dated.filter { $0.isLater(span) && reaches($0, span) }
        let changes = things.flatMap { LaterChange.all($0, span, picture) }.filter { one in
            days.map { one.afterEnd(span) >= $0 } ?? true
        }
        let without = facts.filter {
            $0.known.at.effective == nil && $0.isLater(span) && reaches($0, span)
        }
        var page = Page(title: "What was learned later")
        page.lead = span.problems
        page.lead += lead(dated, later, without, changes, span)
        page.sections = [
            .table(LaterFact.days(later, span)), .table(LaterChange.table(changes, span)),
        ]
        let unsure = later.filter { $0.isWithin == .cannotTell }
        page.sections.append(
            .table(
                LaterFact.table(
                    "Learned later", later.filter { $0.isWithin == .yes }, span, picture)))
        if !unsure.isEmpty {
            page.sections.append(
                .table(
                    LaterFact.table("Learned later, and may be of it", unsure, span, picture)))
        }
        if undated {
            page.sections.append(
                .table(LaterFact.table("Undated, and may be of it", without, span, picture)))
        }
        return page
    }

    /// Whether a fact was learned so many days after, or nobody asked for that.
    private func reaches(_ one: LaterFact, _ span: HindsightSpan) -> Bool {
        days.map { one.afterEnd(span) >= $0 } ?? true
    }

    private static let counted =
        "Counted is what happened in the partnership: facts about the ledger itself, corrections "
        + "and retractions are not."

    private func lead(
        _ dated: [LaterFact], _ later: [LaterFact], _ without: [LaterFact],
        _ changes: [LaterChange], _ span: HindsightSpan
    ) -> [String] {
        let inTime = dated.filter { !$0.isLater(span) && $0.isWithin == .yes }
        let sure = later.filter { $0.isWithin == .yes }
        let spans = sure.map { $0.afterEnd(span) }
        let long = spans.min().flatMap { least in spans.max().map { (least, $0) } }
        let howLong = long.map { least, most in
            least == most ? ", \(least) days after it" : ", \(least) to \(most) days after it"
        }
        let corrected = changes.filter { !$0.isRetraction }.count
        let unsure = later.count - sure.count
        let atLeast = days.map { ", \($0) days after it or more" } ?? ""
        var lines = [
            "Of \(span.words), "
                + (inTime.count == 1
                    ? "1 fact that bears a date and still stands was"
                    : "\(inTime.count) facts that bear a date and still stand were")
                + " known by \(span.end.written); \(sure.count) more "
                + (sure.count == 1 ? "was" : "were") + " learned later"
                + (sure.isEmpty ? atLeast : howLong ?? "") + "."
        ]
        let undone = changes.count {
            $0.isRetraction && $0.wasWithin == .yes && !$0.wasLater(span)
        }
        if undone > 0 {
            lines.append(
                (undone == 1 ? "1 more was" : "\(undone) more were")
                    + " taken to be known then, and found since never to have happened.")
        }
        lines.append(Self.counted)
        lines.append(
            "Put right since: \(corrected); found never to have happened: "
                + "\(changes.count - corrected).")
        if unsure > 0 {
            lines.append(
                "Learned later too: \(unsure) of which the dates cannot tell whether they are of it."
            )
        }
        if !without.isEmpty, !undated {
            lines.append(
                "\(Count.of(without, "fact")) without a date may be of it too: undated=yes lists "
                    + "them.")
        }
        if span.isUpToTheDay, later.isEmpty {
            lines.append(
                "Ask about a period, such as period=fy:2022-23, or about an earlier day with "
                    + "--as-at.")
        }
        return lines
    }
}
