import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing
import Trials

/// Flags and reports over random small histories of promises: a flag is certain exactly where the
/// report says yes, and where one cannot tell none says yes or no.
@Suite struct PromiseLawTests {
    private struct Histories {
        var chance: Chance

        mutating func day() -> String {
            let from = chance.number(1...28)
            let month = chance.number(1...6)
            let exact = "2023-0\(month)-" + (from < 10 ? "0\(from)" : "\(from)")
            switch chance.number(0...5) {
            case 0: return "2023-0\(month)"
            case 1: return "2023"
            default: return exact
            }
        }

        mutating func action(_ name: String, others: [String]) -> [Entry] {
            var agreed = fact(
                name, "action.agreed", "title=Train \(name)", "lead=Lead-EH", "plan=plan/a",
                "effective=\(day())")
            if chance.once(in: 2) { agreed = agreed.with("due=\(day())") }
            if let other = others.last, chance.once(in: 2) {
                agreed = agreed.with("dependsOn=\(other)")
            }
            var facts = [agreed]
            for _ in 0..<chance.number(0...3) { facts.append(later(name)) }
            return facts
        }

        private mutating func later(_ name: String) -> Entry {
            switch chance.number(0...6) {
            case 0: fact(name, "action.slipped", "to=\(day())", "effective=\(day())")
            case 1: fact(name, "action.completion-claimed", "effective=\(day())")
            case 2:
                fact(
                    name, "action.rated", "rating=\(chance.pick(["blue", "green", "amber"]))",
                    "effective=\(day())")
            case 3: fact(name, "progress.reported", "text=Begun", "effective=\(day())")
            case 4: fact(name, "impact.evidenced", "measure=heard", "effective=\(day())")
            case 5: fact(name, "note.added", "text=A note", "effective=\(day())")
            default: fact(name, "thing.reopened", "reason=not so", "effective=\(day())")
            }
        }

        /// A scrutiny with one promise, and what may tell of it.
        private mutating func theme() -> [Entry] {
            var facts = [
                fact(
                    "scrutiny/1", "scrutiny.theme-chosen", "title=Neglect", "effective=2022-01-01"),
                fact(
                    "scrutiny/1", "scrutiny.commitment-made", "body=Executive", "text=Set up",
                    "related=group/x", "effective=\(day())"),
            ]
            for _ in 0..<chance.number(0...2) {
                let progress = fact(
                    "scrutiny/1", "progress.reported", "text=Met", "state=continuing",
                    "effective=\(day())")
                facts.append(chance.once(in: 2) ? progress.with("related=group/x") : progress)
            }
            if chance.once(in: 4) {
                facts.append(
                    fact("group/x", "group.established", "name=Group", "effective=\(day())"))
            }
            return facts
        }

        mutating func history() throws -> History {
            var facts: [Entry] = []
            var names: [String] = []
            for number in 1...chance.number(1...3) {
                facts += action("action/\(number)", others: names)
                names.append("action/\(number)")
            }
            facts += theme()
            facts.append(
                fact(
                    "rule/silence", "rule.adopted", "text=Every two months", "sort=stated",
                    "governs=silence", "clockDays=60", "effective=2020-01-01"))
            if chance.once(in: 2) {
                facts.append(
                    fact(
                        "rule/colours", "rule.adopted", "text=Green is done", "sort=legend",
                        "governs=colours", "colours.1.colour=green", "colours.1.means=done",
                        "effective=2020-01-01"))
            }
            let isKept = chance.once(in: 2)
            if isKept { facts.append(fact("ledger/x", "ledger.kept", "keeper=Manager")) }
            let known = isKept ? "2023-12-01" : chance.pick(["2023-04-15", "2023-12-01"])
            return try Trials.Given(facts.map { $0.known(known) }).history
        }
    }

    /// What a flag says of each thing and part: yes, or that it cannot be told.
    private func flagged(
        _ flag: any Flag.Type, _ part: String?, _ picture: Picture
    ) -> [String: Answer] {
        var all: [String: Answer] = [:]
        for one in FlagList.raised([flag], in: picture) where part == nil || one.breach.part == part
        {
            all[one.breach.thing.text] = one.breach.isCertain ? .yes : .cannotTell
        }
        return all
    }

    /// What one column of a table says of each thing.
    private func told(_ table: Table?, _ key: String, yes: (String) -> Bool) -> [String: Answer] {
        guard let table, let at = table.columns.firstIndex(where: { $0.key == key }) else {
            return [:]
        }
        var all: [String: Answer] = [:]
        for row in table.rows {
            let id = row[0].words.split(separator: " ").first.map(String.init) ?? ""
            let isSure = !row[0].words.contains("(")
            let answer: Answer
            if case .cannotTell(let values) = row[at] {
                answer = values.contains(where: yes) ? .cannotTell : .no
            } else {
                answer = yes(row[at].words) ? (isSure ? .yes : .cannotTell) : .no
            }
            if answer != .no { all[id] = answer }
        }
        return all
    }

    @Test(arguments: (0..<Seeds.times(60)).map { _ in Seeds.fresh })
    func `a flag is certain exactly where the report says yes`(seed: UInt64) throws {
        var histories = Histories(chance: Chance(seed: seed))
        let history = try histories.history()
        for day in ["2023-02-10", "2023-05-20", "2023-09-01", "2024-06-01"] {
            let picture = Picture(history, at: Cut(asAt: try #require(Day(iso: day))))
            func table(_ report: any Report, _ title: String) -> Table? {
                report.page(picture).table(title)
            }
            let actions = try ActionsReport(ReportArguments([], of: ActionsReport.self))
            #expect(
                told(table(actions, "Actions"), "overdue") { $0 == "yes" || $0.contains("past") }
                    == flagged(NeglectedAction.self, "overdue", picture), "overdue on \(day)")
            #expect(
                told(table(actions, "Actions"), "overdue") { $0 == "undated" }
                    == flagged(NeglectedAction.self, "undated", picture), "undated on \(day)")
            for first in ["action/1", "action/2"] {
                let order = told(table(actions, "Due before what they depend on"), "sooner") {
                    $0 == "yes"
                }
                let flags = flagged(MovedDueDate.self, first, picture)
                for (thing, answer) in flags { #expect(order[thing] == answer, "order on \(day)") }
            }
            let impact = try ImpactReport(ReportArguments([], of: ImpactReport.self))
            let bare = table(impact, "Done, and nothing that shows a difference")
            #expect(
                told(bare, "title") { _ in true }
                    == flagged(UnprovenCompletion.self, "impact", picture), "impact on \(day)")
            let silence = try SilenceReport(
                ReportArguments([("about", "actions")], of: SilenceReport.self))
            let silent = told(silence.page(picture).tables.first, "silent") { $0 == "yes" }
            let promises = try SilenceReport(
                ReportArguments([("about", "promises")], of: SilenceReport.self))
            #expect(
                told(promises.page(picture).tables.first, "silent") { $0 == "yes" }["scrutiny/1"]
                    == flagged(SilentCommitment.self, nil, picture)["scrutiny/1"],
                "promise on \(day)")
            let overdue = flagged(NeglectedAction.self, "overdue", picture)
            let flags = flagged(SilentCommitment.self, "", picture)
            for id in history.things(of: Action.kind).map(\.text) where overdue[id] == nil {
                #expect(silent[id] == flags[id], "silence of \(id) on \(day)")
            }
        }
    }
}
