import AgencyReturns
import ArgumentParser
import Assurance
import Ledger
import Replay
import Spreadsheets

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Make a form to fill in, as a workbook.",
        discussion: """
            The form comes with what the ledger knows: the organisation's own answers so
            far, its actions, and last cycle's answers beside them. It comes back with
            s11 import. Without a name, the forms are listed.

            Examples:
              s11 form
              s11 form section-11 --audit audit/section-11-2025 \\
                --organisation organisation/police -o police.xlsx
              s11 form section-11 --audit audit/section-11-2025 --all -o forms
              s11 form action-update --organisation organisation/police -o police.xlsx
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The form.")
    var form: String?

    @Option(help: "The audit that it belongs to.")
    var audit: String?

    @Option(help: "The organisation that fills it in.")
    var organisation: String?

    @Flag(help: "One for each organisation that is asked; --output names a folder.")
    var all = false

    func run() throws {
        guard let form else {
            for form in Forms.all { Terminal.say("\(form.name): \(form.meaning)") }
            return
        }
        do {
            let form = try Forms.named(form)
            guard let output = parent.everywhere.output, output != "-" else {
                throw Failure("A workbook goes to a file.", next: "Name it: -o \(form.name).xlsx")
            }
            let known = try parent.everywhere.history()
            var asked = FormRequest(
                audit: try audit.map { try ThingID(reading: $0) },
                organisation: try organisation.map { try ThingID(reading: $0) })
            guard all else { return try write(form, known, asked, to: output) }
            guard organisation == nil else {
                throw Failure("Give either --organisation or --all, not both.")
            }
            try Files.makeFolder(output)
            for id in form.recipients(known, asked) {
                asked.organisation = id
                let name = String(id.name).replacing("/", with: "-")
                do {
                    try write(form, known, asked, to: "\(output)/\(name).xlsx")
                } catch let problem as FormProblem where form == ActionUpdate.self {
                    Terminal.say("\(id): \(problem.sentence)")
                }
            }
        } catch let problem as FormProblem {
            throw Failure(problem.sentence, next: problem.next)
        }
    }

    private func write(
        _ form: any Form.Type, _ known: History, _ asked: FormRequest, to path: String
    ) throws {
        let bytes = try WorkbookWriter.write(try form.blank(known, asked))
        try Files.write(bytes, to: path, replacing: parent.everywhere.force)
        Terminal.say("Made \(path).")
    }
}
