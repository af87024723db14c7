import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// The rule book of England in force on a day, with the partnership's own rules beside it.
public struct RulesPage: Sendable {
    private let england: History
    private let cut: Cut
    private let own: Picture?
    private let practice: Practice?

    /// What is asked of the book.
    ///
    /// - Parameters:
    ///   - england: The history of the rule book.
    ///   - cut: The day asked for, and the last moment of knowledge that counts.
    ///   - own: The partnership's ledger at the same cut; nil where none is at hand.
    ///   - practice: Only rules that govern this; nil for all.
    public init(_ england: History, at cut: Cut, own: Picture? = nil, practice: Practice? = nil) {
        self.england = england
        self.cut = cut
        self.own = own
        self.practice = practice
    }

    public func page() -> Page {
        let book = RuleBook(england, knownAt: cut.knownAt)
        let area = own?.arrangements ?? .notRecorded
        let day = DateBounds(cut.asAt)
        let rules =
            practice.map { book.rules(for: $0, from: day, in: area) }
            ?? book.rules(from: day, in: area)
        var page = Page(title: "Rules")
        page.lead = lead(rules) + RuleBookWords.area(book, area, cut.asAt)
        page.sections = [.table(table(rules))]
        if practice == nil { page.sections.append(.table(editions(book))) }
        if let own { page.sections.append(.table(ownRules(own))) }
        RuleBookWords.finish(&page, england, cut, own)
        return page
    }

    private func lead(_ rules: [Rule]) -> [String] {
        let sure = rules.filter { $0.inForce == .yes }
        let unsure = rules.count - sure.count
        let about = practice.map { " for \($0.words)" } ?? ""
        var lines = [
            "\(Count.of(sure, "national rule")) in force\(about) on \(cut.asAt.written)"
                + (unsure == 0 ? "." : "; of \(unsure) more it cannot be told.")
        ]
        let weak = sure.count { $0.confidence == .notFound }
        if weak > 0 {
            lines.append(
                "\(weak) of them \(weak == 1 ? "was" : "were") not found in the edition in force: "
                    + "nothing certain rests on \(weak == 1 ? "it" : "them").")
        }
        let beyond = rules.filter { $0.isBeyondCheck(cut.asAt) }
        if let last = beyond.compactMap(\.lastChecked).max() {
            lines.append(
                "\(cut.asAt.written) lies after the day on which \(beyond.count) of them "
                    + "\(beyond.count == 1 ? "was" : "were") last looked up (\(last.written) at "
                    + "the latest): what changed since is not in the book.")
        }
        return lines
    }

    private func table(_ rules: [Rule]) -> Table {
        Table(
            "National rules", of: rules,
            [
                Asked("practice", "Governs") { .text($0.practice.words) },
                Asked("rule", "Rule") { .text($0.name) },
                Asked("level", "Level") { Cell($0.level?.words) },
                Asked("edition", "Edition") { Cell($0.edition?.id.shortName) },
                Asked("time", "Time") { $0.clockWords.map(Cell.text) ?? .empty },
                Asked("in_force", "In force") { Cell($0.inForce) },
                Asked("modified", "Modified") { $0.modifiedWords.map(Cell.text) ?? .empty },
                Asked("known_how", "How surely") { .text($0.confidence.words) },
            ], whenEmpty: "The book holds no rule for this that was in force then.")
    }

    private func editions(_ book: RuleBook) -> Table {
        Table(
            "Editions in force", of: book.editions.inForce(on: cut.asAt),
            [
                Asked("edition", "Edition") { .text($0.id.shortName) },
                Asked("title", "Title") { .text($0.title) },
                Asked("level", "Level") { Cell($0.level?.words) },
                Asked("since", "Since") { Cell($0.said.effective) },
                Asked("known_how", "How surely") { .text($0.fact.confidence.words) },
            ], whenEmpty: "None.")
    }

    private func ownRules(_ own: Picture) -> Table {
        let rules = own.all(GovernanceRule.self).filter { rule in
            rule.asked { $0.isInForce } != .no
                && (practice.map { asked in rule.asked { $0.governs == asked } != .no } ?? true)
        }
        return Table(
            "The partnership's own rules", things: rules,
            [
                Asked("rule", "Rule") { .text($0.name) },
                Asked("practice", "Governs") {
                    $0.state.governs.map { .text($0.words) } ?? .empty
                },
                Asked("time", "Time") { $0.state.clock.map { .text($0.words) } ?? .empty },
                Asked("since", "In force since") { Cell($0.state.adopted?.effective) },
            ], whenEmpty: "The ledger records none that was in force then.")
    }
}

extension Practice {
    /// The practice in plain words: `rapid review`.
    var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

extension Picture {
    /// When the area's own arrangements began, and what was commenced for it, as far as was known.
    var arrangements: AreaArrangements { AreaArrangements(history, knownAt: cut.knownAt) }
}
