import AgencyReturns
import ArgumentParser
import Assurance
import Ledger
import Replay
import Reports
import Tables

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in forms that people filled in.",
        discussion: """
            Reads workbooks (.xlsx) or comma-separated values, checks everything first,
            and records each file whole or not at all. What is wrong is told by sheet
            and cell; with --marked, also on a copy of the workbook. The same file again
            records nothing new, and a changed one only what has changed.

            Columns are found by their headings, in any order, and by the usual other
            words for them.

            Examples:
              s11 import section-11 police.xlsx --audit audit/section-11-2025 --dry-run
              s11 import section-11 returns/*.xlsx --audit audit/section-11-2025 \\
                --by "Partnership Manager" --marked to-mend
              s11 import action-update police.xlsx --by "Partnership Manager"
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The form: section-11 or action-update.")
    var form: String

    @Argument(help: "The files.")
    var files: [String]

    @Option(help: "The audit that the returns answer.")
    var audit: String?

    @Option(help: "The organisation whose return it is, where the form does not say.")
    var organisation: String?

    @Option(help: ArgumentHelp("The role that records; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(help: "Why answers that the ledger has are given again.")
    var reason: String?

    @Option(
        help: ArgumentHelp("Put marked copies of wrong files into this folder.", valueName: "dir"))
    var marked: String?

    @OptionGroup var key: SealingOptions

    @Flag(help: "Check everything, show what would be recorded, and record nothing.")
    var dryRun = false

    func run() throws {
        do {
            let recorder = try Recording.recorder(by)
            guard dryRun || recorder != nil else {
                throw Failure(
                    "Which role records? Say it with --by, or in S11_BY.",
                    next: "Or only check the files, with --dry-run.")
            }
            let importing = Importing(
                form: try Forms.named(form),
                asked: FormRequest(
                    audit: try audit.map { try ThingID(reading: $0) },
                    organisation: try organisation.map { try ThingID(reading: $0) },
                    reason: reason),
                recorder: recorder, isDryRun: dryRun)
            let ledger =
                dryRun
                ? try parent.everywhere.open() : try parent.everywhere.open(with: key)
            let progress = Progress("Reading", unit: "files")
            var results: [ImportedFile] = []
            for (at, path) in files.enumerated() {
                let result = try importing.take(path, into: ledger, key)
                if let marked, let copy = result.markedCopy {
                    try Files.makeFolder(marked)
                    let name = Files.name(of: path, ending: "xlsx")
                    try Files.write(
                        copy, to: "\(marked)/\(name)", replacing: parent.everywhere.force)
                }
                results.append(result)
                progress.tell(at + 1, of: files.count)
            }
            let page = ImportPage(results, isDryRun: dryRun, returns: try returns(ledger))
            try parent.everywhere.write(page.page)
            let wrong = results.filter(\.isRefused).count
            if wrong > 0 {
                throw Failure(
                    "\(wrong) of \(results.count) files cannot be taken as they are.",
                    next: "Nothing of them was recorded. Mend the cells named above, and import "
                        + "again: what is there already is not recorded twice.")
            }
        } catch let problem as FormProblem {
            throw Failure(problem.sentence, next: problem.next)
        }
    }

    /// Who has answered, after all files; nil where no audit was named.
    private func returns(_ ledger: AssuranceLedger) throws -> ReturnsSoFar? {
        guard let audit, form == Section11Return.name else { return nil }
        let picture = Picture(
            try ledger.history(), england: England.history, at: try parent.everywhere.cut())
        return ReturnsSoFar(of: try ThingID(reading: audit), in: picture)
    }
}
