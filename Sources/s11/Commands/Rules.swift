import ArgumentParser
import Assessment
import Assurance
import Dates
import Ledger
import Replay
import Reports
import Tables

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The rules in force on a day: of England, by edition and source, and your own.",
        discussion: """
            The rule book of England is carried by the program: acts, regulations and
            guidance by edition, how surely each is known, and when it was last looked up.
            With a ledger at hand its own rules stand beside it, and where a rule depends
            on the area, the area is the ledger's.

            Examples:
              s11 rules
              s11 rules --as-at 2019-05-01
              s11 rules --practice rapid-review --as-at "April 2020"
              s11 rules notification
            """)

    @ParentCommand var parent: S11

    @Argument(help: "One rule, such as notification: what each edition says of it.")
    var rule: String?

    @Option(help: ArgumentHelp("Only rules that govern this practice.", valueName: "practice"))
    var practice: String?

    func run() throws {
        let everywhere = parent.everywhere
        let cut = try everywhere.cut()
        let own = everywhere.hasLedger ? try everywhere.picture() : nil
        guard let rule else {
            let practice = try practice.map { try asked($0) }
            return try everywhere.write(
                RulesPage(England.history, at: cut, own: own, practice: practice).page())
        }
        guard practice == nil else {
            throw Failure("--practice narrows the list of rules, and \(rule) is one rule.")
        }
        try everywhere.write(page(of: rule, cut, own))
    }

    /// One rule: of the book, by any form of its name, or of the ledger.
    private func page(of rule: String, _ cut: Cut, _ own: Picture?) throws -> Page {
        if let own, let id = try? ThingID(reading: rule), id.kind == GovernanceRule.kind,
            own.history.exists(id)
        {
            return Biography(id).page(own)
        }
        let known = RuleBook(England.history).ids
        let name = rule.split(separator: "/").last.map(String.init) ?? rule
        let prefixes = ["", "rule/", "england/rule/"].map { $0 + name }
        if prefixes.contains(rule),
            let id = known.first(where: { $0.text.hasSuffix("/rule/\(name)") })
        {
            return RulePage(id, in: England.history, at: cut, own: own).page()
        }
        let names = known.map { String($0.text.dropFirst("england/rule/".count)) }
        let near = Nearest.name(
            to: rule,
            among: names + (own?.history.things(of: GovernanceRule.kind).map(\.text) ?? []))
        throw Failure(
            "There is no rule \"\(rule)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""),
            next: "s11 rules lists those in force.")
    }

    private func asked(_ typed: String) throws -> Practice {
        if let practice = Practice(rawValue: typed) { return practice }
        let all = Practice.allCases.map(\.rawValue)
        let near = Nearest.name(to: typed, among: all)
        throw Failure(
            "--practice: there is no practice \"\(typed)\"."
                + (near.map { " Did you mean \"\($0)\"?" } ?? ""),
            next: "They are: \(all.joined(separator: ", ")).")
    }
}
