import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// One national rule: what each edition says of it, since when, from where and how surely.
public struct RulePage: Sendable {
    private let rule: ThingID
    private let england: History
    private let cut: Cut
    private let own: Picture?

    public init(_ rule: ThingID, in england: History, at cut: Cut, own: Picture? = nil) {
        self.rule = rule
        self.england = england
        self.cut = cut
        self.own = own
    }

    public func page() -> Page {
        let book = RuleBook(england, knownAt: cut.knownAt)
        let area = own?.arrangements ?? .notRecorded
        let life = book.life(of: rule, at: DateBounds(cut.asAt), in: area) ?? []
        var page = Page(title: rule.shortName)
        page.lead = lead(life) + RuleBookWords.area(book, area, cut.asAt)
        page.sections = [.table(statements(life))]
        let modifications = changes(life)
        if !modifications.isEmpty { page.sections.append(.table(table(modifications))) }
        for (title, list) in lists(life) where !list.isEmpty {
            page.sections += [.heading(title), .list(list)]
        }
        RuleBookWords.finish(&page, england, cut, own)
        return page
    }

    private func lead(_ life: [Rule]) -> [String] {
        guard let newest = life.last else {
            return ["Nothing about it was known \(Footer.knownWords(cut.knownAt))."]
        }
        let day = cut.asAt.written
        var lines = life.filter { $0.inForce == .yes }.map { rule in
            "In force on \(day): \(rule.text)"
                + (rule.edition.map { " (\($0.title))" } ?? "")
        }
        lines += life.filter { $0.inForce == .yes }.compactMap { rule in
            rule.modificationWords.map { "It is \($0)" }
        }
        if lines.isEmpty {
            let isOpen = life.contains { $0.inForce == .cannotTell }
            lines.append(
                isOpen
                    ? "It cannot be told whether it was in force on \(day)."
                    : "It was not in force on \(day).")
        }
        if newest.isBeyondCheck(cut.asAt) {
            let last = newest.lastChecked.map { "on \($0.written)" } ?? "never"
            lines.append(
                "It was last looked up \(last): what changed since is not in the book.")
        }
        return lines
    }

    private func statements(_ life: [Rule]) -> Table {
        Table(
            "What each edition says", of: life,
            [
                Asked("edition", "Edition") { Cell($0.edition?.title) },
                Asked("provision", "Provision") { Cell($0.provision) },
                Asked("level", "Level") { Cell($0.level?.words) },
                Asked("asks", "What it asks") { .text($0.text) },
                Asked("time", "Time") { $0.clockWords.map(Cell.text) ?? .empty },
                Asked("starts", "Starts at") { $0.starts.map(Cell.text) ?? .empty },
                Asked("stops", "Stops at") { $0.stops.map(Cell.text) ?? .empty },
                Asked("responsible", "Responsible") { Cell($0.responsible) },
                Asked("since", "From") { Cell($0.from) },
                Asked("until", "Until the day before") {
                    $0.until.map(Cell.init) ?? .text("no end is known")
                },
                Asked("in_force", "In force") { Cell($0.inForce) },
                Asked("known_how", "How surely") { .text($0.confidence.words) },
                Asked("checked", "Last looked up") { Cell($0.lastChecked.map { FuzzyDate($0) }) },
                Asked("address", "Address") { $0.terms.address.map(Cell.text) ?? .empty },
                Asked("sources", "Sources") { Cell(sources: $0.said) },
                Asked("remark", "Remark") {
                    $0.said.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], whenEmpty: "No edition is known that states it.")
    }

    private func changes(_ life: [Rule]) -> [RuleModification] {
        var seen: Set<EventID> = []
        return life.flatMap(\.modifications).filter { seen.insert($0.said.id).inserted }
    }

    private func table(_ modifications: [RuleModification]) -> Table {
        Table(
            "Modified for a time", of: modifications,
            [
                Asked("what", "What was modified") { .text($0.fact.text) },
                Asked("effect", "How") { .text($0.fact.effect.rawValue) },
                Asked("reason", "Why") { Cell($0.fact.reason) },
                Asked("from", "From") { Cell($0.said.effective) },
                Asked("until", "Until the day before") {
                    $0.until.map(Cell.init) ?? .text("no end is known")
                },
                Asked("end_found", "End found") { .yesNo($0.isEndFound) },
                Asked("in_force", "In force") { Cell($0.inForce) },
                Asked("known_how", "How surely") { .text($0.fact.confidence.words) },
                Asked("sources", "Sources") { Cell(sources: $0.said) },
                Asked("remark", "Remark") {
                    $0.said.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], whenEmpty: "None.")
    }

    /// What the statement in force lists, or else the newest.
    private func lists(_ life: [Rule]) -> [(String, [String])] {
        guard let rule = life.first(where: { $0.inForce == .yes }) ?? life.last else { return [] }
        return [("Who is counted", rule.members), ("What it lists", rule.terms.items)]
    }
}
