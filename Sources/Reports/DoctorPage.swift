import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What is odd in a ledger, in plain words: nothing here stops a replay.
public enum DoctorPage {
    public static func page(_ picture: Picture) -> Page {
        let history = picture.history
        let unread = history.facts.filter { $0.fact == nil }
        let unknown = unread.filter { FactKinds.kind($0.at.name, version: $0.at.version) == nil }
        let misread = unread.filter { FactKinds.kind($0.at.name, version: $0.at.version) != nil }
        let doubtful = history.facts.filter { doubt(of: $0) != nil }
        let strangers = history.things.filter { ThingKinds.kind($0.kind) == nil }
        let steps = irregularSteps(picture)
        let ofRecord = FlagList.raised(FlagList.all.filter { $0.sort == .record }, in: picture)
        var page = Page(title: "Doctor", banner: Banner.of(history))
        page.lead = [
            "\(history.facts.count) facts about \(history.things.count) things; every line "
                + "could be read."
        ]
        if unread.isEmpty && strangers.isEmpty && doubtful.isEmpty && steps.rows.isEmpty
            && ofRecord.isEmpty
        {
            page.lead.append("Nothing is odd.")
        }
        if !ofRecord.isEmpty { page.lead.append(told(of: ofRecord)) }
        page.sections = [
            .table(types(unknown, "Types that this program does not know")),
            .table(types(misread, "Known types whose fields cannot be read")),
        ]
        if !strangers.isEmpty {
            page.sections += [
                .heading("Things of an unknown kind"), .list(strangers.map(\.text)),
            ]
        }
        if !doubtful.isEmpty { page.sections.append(.table(clocks(doubtful))) }
        if !steps.rows.isEmpty { page.sections.append(.table(steps)) }
        return page
    }

    private static func clocks(_ facts: [KnownFact]) -> Table {
        Table(
            title: "Facts that a doubtful clock dates",
            columns: [
                Column(key: "line", title: "Line", alignment: .trailing),
                Column(key: "thing", title: "Thing"),
                Column(key: "recorded", title: "Recorded"), Column(key: "doubt", title: "Doubt"),
            ],
            rows: facts.map { fact in
                [
                    .number(fact.at.sequence + 1), .text(fact.at.subject.text),
                    .text("\(fact.at.recorded)"), Cell(doubt(of: fact)),
                ]
            })
    }

    /// What the fact was recorded with, where its clock was doubtful.
    private static func doubt(of fact: KnownFact) -> String? {
        DoubtfulClock.allCases.map(\.rawValue).first {
            fact.at.circumstances.remark?.hasSuffix($0) == true
        }
    }

    /// How many flags of the record are raised, by their codes.
    private static func told(of raised: [Raised]) -> String {
        var codes: [String] = []
        for one in raised where !codes.contains(one.flag.code) { codes.append(one.flag.code) }
        return "\(Count.of(raised, "flag")) of the record: \(codes.joined(separator: ", ")). "
            + "See s11 flags."
    }

    /// The steps of every thing that its state machine does not draw, as `show` lists them.
    private static func irregularSteps(_ picture: Picture) -> Table {
        let history = picture.history
        let rows = history.things.flatMap { thing -> [[Cell]] in
            guard let kind = ThingKinds.kind(thing.kind) else { return [] }
            return steps(kind, thing, history).map { step in
                [
                    .text(thing.text), .text(step.from), .text(step.to),
                    .text(history.fact(step.by)?.at.short ?? step.by.text),
                ]
            }
        }
        return Table(
            title: "Steps that the rules do not draw",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "from", title: "From"),
                Column(key: "to", title: "To"), Column(key: "fact", title: "Fact"),
            ], rows: rows, whenEmpty: "None.")
    }

    private static func steps<T: Thing>(
        _ kind: T.Type, _ thing: ThingID, _ history: History
    ) -> [IrregularStep] {
        history.state(kind, thing)?.state.irregularSteps ?? []
    }

    private static func types(_ facts: [KnownFact], _ title: String) -> Table {
        let byType = Dictionary(grouping: facts) { "\($0.at.name).v\($0.at.version)" }
        return Table(
            title: title,
            columns: [
                Column(key: "type", title: "Type"),
                Column(key: "facts", title: "Facts", alignment: .trailing),
                Column(key: "first_line", title: "First line", alignment: .trailing),
            ],
            rows: byType.sorted { $0.key < $1.key }.map { type, facts in
                [.text(type), .number(facts.count), Cell(facts.first.map { $0.at.sequence + 1 })]
            }, whenEmpty: "None.")
    }
}
