import AgencyReturns
import Assurance
import Checkpoints
import Dates
import Ledger
import Replay
import Reports
import Spreadsheets

/// Takes filled forms in, one file after the other: all of a file, or nothing.
struct Importing {
    /// Stands for whoever will record, while nothing is recorded.
    private static let nobody = try? RoleTitle(reading: "not stated")

    let form: any Form.Type
    let asked: FormRequest
    let recorder: RoleTitle?
    let isDryRun: Bool

    /// Reads, checks and records one file.
    func take(
        _ path: String, into ledger: AssuranceLedger, _ key: SealingOptions
    ) throws -> ImportedFile {
        let (now, doubt) =
            isDryRun ? (try Clock.now(), nil) : try Recording.time(in: ledger, key)
        return try take(
            Files.read(path), called: Files.name(of: path), into: ledger, now: now, doubt)
    }

    /// The same, of bytes.
    func take(
        _ bytes: [UInt8], called name: String, into ledger: AssuranceLedger, now: Instant,
        _ doubt: DoubtfulClock? = nil
    ) throws -> ImportedFile {
        let workbook: Workbook
        do throws(SpreadsheetProblem) {
            workbook = try SpreadsheetFile.read(bytes, name: name)
        } catch {
            return ImportedFile(
                name,
                problem: ReturnProblem(
                    file: name, sheet: error.sheet ?? "", cell: error.place, heading: nil,
                    found: "", sentence: error.sentence))
        }
        let filled: FilledForm
        do throws(FormProblem) {
            filled = try FormReading.read(workbook, file: name, as: form)
        } catch {
            return ImportedFile(
                name,
                problem: ReturnProblem(
                    file: name, sheet: "", cell: nil, heading: nil, found: "",
                    sentence: [error.sentence, error.next].compactMap { $0 }
                        .joined(separator: " ")))
        }
        let known = try ledger.history()
        let returned = form.facts(filled, known, asked)
        let digest = ContentDigest.sha256(bytes)
        var (drafts, problems) = drafts(of: returned, in: filled, digest)
        for at in drafts.indices { drafts[at].draft.remark(on: doubt) }
        if !drafts.isEmpty {
            let refused = try ledger.refusals(of: drafts.map(\.draft), now: now)
            let sorted = refused.sorted { $0.key < $1.key }.map { (drafts[$0.key].fact, $0.value) }
            problems += Self.problems(sorted, in: filled)
        }
        var result = ImportedFile(name, returned, filled, problems)
        guard !result.isRefused else {
            result.markedCopy = try Self.marked(workbook, name, problems)
            return result
        }
        result.facts = drafts.map(\.draft)
        if !isDryRun, !drafts.isEmpty {
            result.recorded = try ledger.record(drafts.map(\.draft), now: now)
        }
        return result
    }

    /// The facts as the ledger takes them, and what of them cannot even be read.
    private func drafts(
        of returned: ReturnedFacts, in filled: FilledForm, _ digest: String
    ) -> (drafts: [(fact: ReturnedFact, draft: Draft)], problems: [ReturnProblem]) {
        var drafts: [(fact: ReturnedFact, draft: Draft)] = []
        var refused: [(ReturnedFact, Refusal)] = []
        for fact in returned.facts {
            do throws(Refusal) {
                var draft = try Draft(fact.kind, about: fact.thing, typed: fact.fields)
                for at in draft.circumstances.sources.indices {
                    draft.circumstances.sources[at].digest = digest
                }
                draft.fill(by: recorder ?? Self.nobody, document: nil, madeKnown: nil)
                drafts.append((fact, draft))
            } catch {
                refused.append((fact, error))
            }
        }
        return (drafts, returned.problems + Self.problems(refused, in: filled))
    }

    /// Each fault once: what follows from it in the same row, and what the same cell brings on
    /// again, is silent.
    private static func problems(
        _ refused: [(fact: ReturnedFact, refusal: Refusal)], in filled: FilledForm
    ) -> [ReturnProblem] {
        var said: Set<ReturnProblem> = []
        var wrongThings: Set<String> = []
        var problems: [ReturnProblem] = []
        for (fact, refusal) in refused {
            let follows = refusal.rule == "R-04" && wrongThings.contains(fact.thing)
            wrongThings.insert(fact.thing)
            let problem = ReturnedFacts.problem(refusal, of: fact, in: filled)
            if follows || !said.insert(problem).inserted { continue }
            problems.append(problem)
        }
        return problems
    }

    private static func marked(
        _ workbook: Workbook, _ name: String, _ problems: [ReturnProblem]
    ) throws -> [UInt8] {
        var notes: [String: [CellAddress: [String]]] = [:]
        for problem in problems {
            guard let cell = problem.cell else { continue }
            notes[problem.sheet, default: [:]][cell, default: []].append(problem.sentence)
        }
        return try WorkbookWriter.write(
            WorkbookDraft(marking: workbook, title: name, notes: notes))
    }
}

/// What became of one file.
struct ImportedFile {
    let name: String
    let organisation: ThingID?
    let problems: ReturnProblems
    /// Rows that hold something, rows of which all is known, and blank rows.
    let rows: Int
    let newRows: Int
    let knownRows: Int
    let blankRows: Int
    /// The facts that the file tells, and the ledger does not have yet.
    var facts: [Draft] = []
    var recorded: [Recorded] = []
    /// The workbook with a note on each cell that is wrong.
    var markedCopy: [UInt8]?

    init(_ name: String, problem: ReturnProblem) {
        self.name = name
        organisation = nil
        problems = ReturnProblems([problem], rows: 0)
        rows = 0
        newRows = 0
        knownRows = 0
        blankRows = 0
    }

    init(
        _ name: String, _ returned: ReturnedFacts, _ filled: FilledForm,
        _ problems: [ReturnProblem]
    ) {
        self.name = name
        organisation = returned.organisation
        self.problems = ReturnProblems(problems, rows: filled.rows.count)
        rows = filled.rows.count
        newRows = returned.newRows
        knownRows = returned.knownRows
        blankRows = filled.blankRows
    }

    var isRefused: Bool { problems.shown.contains { !$0.isAdvice } || problems.left > 0 }
}
