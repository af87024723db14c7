import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What is odd in a ledger, in plain words: nothing here stops a replay.
public enum DoctorPage {
    public static func page(_ history: History) -> Page {
        let unread = history.facts.filter { $0.fact == nil }
        let unknown = unread.filter { FactKinds.kind($0.at.name, version: $0.at.version) == nil }
        let misread = unread.filter { FactKinds.kind($0.at.name, version: $0.at.version) != nil }
        let doubtful = history.facts.filter { doubt(of: $0) != nil }
        let strangers = history.things.filter { ThingKinds.kind($0.kind) == nil }
        var page = Page(title: "Doctor", banner: Banner.of(history))
        page.lead = [
            "\(history.facts.count) facts about \(history.things.count) things; every line "
                + "could be read."
        ]
        if unread.isEmpty && strangers.isEmpty && doubtful.isEmpty {
            page.lead.append("Nothing is odd.")
        }
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
