import AgencyReturns
import Assessment
import Assurance
import Ledger
import Replay
import Reports
import Tables

/// What became of every file of an import, and what is wrong in each, cell by cell.
struct ImportPage {
    private let files: [ImportedFile]
    private let isDryRun: Bool
    private let returns: ReturnsSoFar?

    init(_ files: [ImportedFile], isDryRun: Bool, returns: ReturnsSoFar?) {
        self.files = files
        self.isDryRun = isDryRun
        self.returns = returns
    }

    var page: Page {
        var sections: [Section] = [.table(summary)]
        if files.contains(where: { !$0.problems.shown.isEmpty }) {
            sections.append(.table(problems))
        }
        for file in files where file.problems.left > 0 {
            sections.append(
                .paragraph("\(file.name): \(file.problems.left) more problems are not listed."))
        }
        if isDryRun, files.contains(where: { !$0.facts.isEmpty }) {
            sections.append(.table(facts))
        }
        if let returns { sections.append(.table(returns.table)) }
        return Page(title: isDryRun ? "What an import would do" : "Import", sections: sections)
    }

    private var summary: Table {
        Table(
            title: "Files",
            columns: [
                Column(key: "file", title: "File"),
                Column(key: "organisation", title: "Organisation"),
                Column(key: "rows", title: "Rows", alignment: .trailing),
                Column(key: "new", title: "New", alignment: .trailing),
                Column(key: "known", title: "There already", alignment: .trailing),
                Column(key: "refused", title: "Not taken", alignment: .trailing),
                Column(key: "blank", title: "Blank", alignment: .trailing),
                Column(key: "facts", title: "Facts", alignment: .trailing),
                Column(key: "outcome", title: "Outcome"),
            ],
            rows: files.map { file in
                [
                    .text(file.name),
                    file.organisation.map { .text($0.text) } ?? .notRecorded,
                    .number(file.rows),
                    .number(file.isRefused ? 0 : file.newRows),
                    .number(file.isRefused ? 0 : file.knownRows),
                    .number(
                        file.isRefused ? file.rows : file.rows - file.newRows - file.knownRows),
                    .number(file.blankRows), .number(file.facts.count), .text(outcome(of: file)),
                ]
            })
    }

    private func outcome(of file: ImportedFile) -> String {
        if file.isRefused { return "not taken" }
        if file.facts.isEmpty { return "nothing new" }
        return isDryRun ? "would be recorded" : "recorded"
    }

    private var problems: Table {
        Table(
            title: "What to look at",
            columns: [
                Column(key: "file", title: "File"), Column(key: "sheet", title: "Sheet"),
                Column(key: "cell", title: "Cell"), Column(key: "heading", title: "Heading"),
                Column(key: "found", title: "Found"), Column(key: "weight", title: "Weight"),
                Column(key: "what", title: "What is wrong"),
            ],
            rows: files.flatMap { file in
                file.problems.shown.map { problem in
                    [
                        .text(problem.file), .text(problem.sheet),
                        problem.cell == nil ? .empty : .text(problem.places),
                        problem.heading.map(Cell.text) ?? .empty,
                        problem.found.isEmpty ? .empty : .text(problem.found),
                        .text(problem.isAdvice ? "look again" : "mend"), .text(problem.sentence),
                    ]
                }
            })
    }

    private var facts: Table {
        Table(
            title: "What would be recorded",
            columns: [
                Column(key: "file", title: "File"), Column(key: "cell", title: "From"),
                Column(key: "fact", title: "Fact"), Column(key: "thing", title: "Thing"),
            ],
            rows: files.flatMap { file in
                file.facts.map { draft in
                    [
                        .text(file.name),
                        .text(draft.circumstances.sources.first?.section ?? ""),
                        .text(draft.kind.name), .text(draft.thing.text),
                    ]
                }
            })
    }
}
