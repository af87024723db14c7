import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Where a ledger stands: whose it is, how much is in it, what is open and owed, what came last, and
/// what to type next.
public enum StandingPage {
    public static func page(_ picture: Picture) -> Page {
        let history = picture.history
        let opening = history.opening
        var page = Page(title: opening?.title ?? "A ledger")
        page.lead = [
            "\(Count.of(history.facts, "fact")) about \(Count.of(history.things, "thing"))"
                + (history.facts.last.map { last in
                    ", the last recorded on \(last.at.recorded.dayInEngland.written)"
                        + (last.at.circumstances.by.map { " by the \($0)" } ?? "")
                } ?? "") + "."
        ]
        page.sections = [
            .facts(open(picture)), .table(latest(history)),
            .heading("What to type next"), .list(next(history)),
        ]
        Footer.finish(&page, picture)
        return page
    }

    /// What is open and owed on the day.
    private static func open(_ picture: Picture) -> [(String, Cell)] {
        let open = Found<Action>(picture) { Answer(Completion(of: $0, in: $1).isOpen) }
        let overdue = Found<Action>(picture) { Lateness(of: $0, in: $1).isOverdue }
        let clocks = Clocks.readings(picture).filter { $0.isStopped != .yes }
        let raised = FlagList.raised(in: picture)
        return [
            ("Actions open", .text("\(open.sure.count)\(open.rest)")),
            ("Actions past their date", .text("\(overdue.sure.count)\(overdue.rest)")),
            ("Clocks running", .number(clocks.count { $0.state == .running })),
            ("Clocks missed, and nothing done", .number(clocks.count { $0.state == .missed })),
            ("Flags", .number(raised.count)),
        ]
    }

    private static func latest(_ history: History) -> Table {
        Table(
            title: "Recorded last",
            columns: [
                Column(key: "fact", title: "Fact"), Column(key: "what", title: "What happened"),
                Column(key: "recorded", title: "Recorded"),
            ],
            rows: history.facts.suffix(3).reversed().map { one in
                [
                    .text(one.at.short), .text(one.at.name),
                    .text(one.at.recorded.dayInEngland.written),
                ]
            }, whenEmpty: "Nothing.")
    }

    private static func next(_ history: History) -> [String] {
        let things = history.things.filter { $0.kind != LedgerRecord.kind }
        let thing = history.facts.last { $0.at.subject.kind != LedgerRecord.kind }?.at.subject
        return [
            things.isEmpty
                ? "s11 kinds organisation    what can be recorded of an organisation"
                : "s11 kinds action          what can be recorded of an action",
            "s11 record KIND THING …   record a fact",
            thing.map { "s11 history \($0)    how it came to be as it is" },
            "s11 report actions overdue=yes",
            "s11 reports               every question that can be asked",
            "s11 flags                 what a scrutineer should see",
        ].compactMap { $0 }
    }
}
