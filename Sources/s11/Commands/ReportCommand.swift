import ArgumentParser
import Assessment
import Assurance
import Replay
import Reports
import Tables

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Ask one question of history.",
        discussion: """
            s11 reports lists the questions, and the ways to narrow each. All take
            table=WORDS: only the tables whose title holds these words; several with
            a comma. What narrows a report can be typed as an option too: --lead Lead-EH
            says the same as lead=Lead-EH, and --overdue as overdue=yes.

            Examples, with S11_LEDGER=events/merton:
              s11 report actions overdue=yes --as-at 2020-01-01 --known-at 2020-02-01
              s11 report reviews notified=fy:2022-23
              s11 report reviews words=franklyn table=decisions,followed
              s11 report actions lead=Lead-EH --format csv --output actions.csv
            and with S11_LEDGER=events/example:
              s11 report one-year-on --audit audit/s11-2023 --as-at 2025-06-25
              s11 report one-year-on --audit audit/s11-2023 --format html -o pack.html
              s11 report one-year-on --organisation police --plain
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The report's name.")
    var name: String

    @Argument(help: ArgumentHelp("What to narrow it to.", valueName: "name=value"))
    var narrowing: [String] = []

    func run() throws {
        let kind = try Self.asked(name)
        let asking = try Asking(ReportArguments(narrowing.map(argument), of: kind))
        try parent.everywhere.write(asking.page(of: parent.everywhere.picture()))
    }

    /// The report of a name, as typed.
    static func asked(_ name: String) throws(Failure) -> any Report.Type {
        if let report = ReportList.report(name) { return report }
        let names = ReportList.all.map { $0.name }
        let near = Nearest.name(to: name, among: names)
        throw Failure(
            "There is no report \"\(name)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""),
            next: "The reports are: \(names.joined(separator: ", ")).")
    }

    private func argument(_ typed: String) throws -> (name: String, value: String) {
        guard let sign = typed.firstIndex(of: "="), sign != typed.startIndex else {
            throw Failure("\"\(typed)\" is not name=value.", next: "Write for example: overdue=yes")
        }
        let (name, value) = (String(typed[..<sign]), String(typed[typed.index(after: sign)...]))
        guard value.contains(where: { !$0.isWhitespace }) else {
            throw Failure("\(name)= has no value.", next: "Give one, or leave \(name) out.")
        }
        return (name, value)
    }
}

struct ReportNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "The questions that can be asked of history.",
        discussion: """
            Example:
              s11 reports
            """)

    @ParentCommand var parent: S11

    func run() throws {
        let rows = ReportList.all.map { report -> [Cell] in
            [
                .text(report.name), .text(report.question),
                report.parameters.isEmpty
                    ? .empty : .list(report.parameters.map { "\($0.example): \($0.meaning)" }),
            ]
        }
        try parent.everywhere.write(
            Page(
                title: "Reports",
                lead: [
                    "All take \(ReportArguments.table.example): \(ReportArguments.table.meaning)."
                ],
                sections: [
                    .table(
                        Table(
                            title: "Reports",
                            columns: [
                                Column(key: "report", title: "Report"),
                                Column(key: "question", title: "Question"),
                                Column(key: "narrowing", title: "Ways to narrow it"),
                            ], rows: rows))
                ]))
    }
}
