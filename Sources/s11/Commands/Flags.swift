import ArgumentParser
import Assessment
import Assurance
import Dates
import Replay
import Reports

struct Flags: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a scrutineer should see: under which rule, with what evidence, since when.",
        discussion: """
            A breach is recorded and shown, and never refused. What the partnership has not
            adopted is not held against it: --list names the rules that each flag rests on in
            this ledger. Without options they are counted, the worst first; --detail, --thing,
            --rule and --since show each.

            Examples, with S11_LEDGER=events/merton:
              s11 flags
              s11 flags --rule F-10 --as-at 2020-04-01
              s11 flags --thing action/1.6c
              s11 flags --since "March 2023" --format csv --output flags.csv
              s11 flags --list
              s11 flags --all
            """)

    @ParentCommand var parent: S11

    @Option(help: "Only breaches by this thing, such as action/1.6c, or concerning it.")
    var thing: String?

    @Option(
        help: ArgumentHelp(
            "Only this flag, by code or name; may be given again.", valueName: "F-10|name"))
    var rule: [String] = []

    @Option(help: ArgumentHelp("Only breaches begun on this date or later.", valueName: "date"))
    var since: String?

    @Flag(help: "Each breach with its evidence, not only how many.")
    var detail = false

    @Flag(help: "Explain what every flag watches for, and on which rules it rests here.")
    var list = false

    @Flag(help: "Count also the flags that show nothing.")
    var all = false

    func run() throws {
        let flags = try flags()
        if list {
            guard thing == nil, since == nil, !detail else {
                throw Failure("--list explains the flags: only --rule narrows it.")
            }
            let picture =
                parent.everywhere.hasLedger ? try parent.everywhere.picture() : nil
            return try parent.everywhere.write(FlagsPage.list(flags, in: picture))
        }
        let picture = try parent.everywhere.picture()
        let page = FlagsPage(
            flags: flags, thing: try thing.map { try parent.everywhere.thing($0, in: picture) },
            since: try since.map { try parent.everywhere.firstDay($0, of: "--since") },
            isDetailed: detail || thing != nil || !rule.isEmpty || since != nil, isWhole: all)
        try parent.everywhere.write(page.page(picture))
    }

    private func flags() throws -> [any Assessment.Flag.Type] {
        let asked = try Set(rule.map { try Self.asked($0).code })
        return FlagList.all.filter { asked.isEmpty || asked.contains($0.code) }
    }

    private static func asked(_ rule: String) throws -> any Assessment.Flag.Type {
        if let flag = FlagList.flag(rule) { return flag }
        let near = Nearest.name(to: rule, among: FlagList.all.flatMap { [$0.name, $0.code] })
        throw Failure(
            "There is no flag \"\(rule)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""),
            next: "s11 flags --list names them all.")
    }
}
