import AgencyReturns
import Assurance
import Dates
import Foundation
import Ledger
import Replay
import Spreadsheets
import Testing

@testable import s11

struct ImportingTests {
    @Test func `a return filled in without a fault is recorded whole`() throws {
        let round = try ReturnsLedger()
        let before = try round.size
        let taken = try round.take(WorkbookWriter.write(round.filled()))
        #expect(taken.problems.shown == [] && !taken.isRefused)
        #expect(taken.counts == "5 5 0 0")
        // Asked and answered five times, two pieces of evidence, one action.
        #expect(try round.size == before + 13)
        let known = try round.ledger.history()
        let third = try #require(
            known.state(Response.self, try ThingID(reading: "response/s11-2025/police/s3")))
        #expect(third.state.selfRating == "2")
        #expect(third.state.evidence.map(\.value.reference) == ["Audit of files", "Staff survey"])
        let action = try #require(
            known.state(Action.self, try ThingID(reading: "action/s11-2025/police/s3")))
        #expect(action.state.due?.value.asWritten == "31 March 2026")
        let source = try #require(action.first?.circumstances.sources.first)
        #expect(source.document == "police.xlsx" && source.section == "Return, cell F12")
        #expect(source.digest?.count == 64)
    }

    @Test func `what is tried is told, and not recorded`() throws {
        let round = try ReturnsLedger()
        let before = try round.size
        let taken = try round.take(WorkbookWriter.write(round.filled()), isDryRun: true)
        #expect(taken.facts.count == 13 && taken.recorded.isEmpty)
        #expect(try round.size == before)
    }

    @Test func `the same file again, and the form that goes out afterwards, tell nothing new`()
        throws
    {
        let round = try ReturnsLedger()
        let file = try WorkbookWriter.write(round.filled())
        _ = try round.take(file)
        let size = try round.size
        for bytes in [file, try WorkbookWriter.write(round.blank())] {
            let again = try round.take(bytes)
            #expect(again.problems.shown == [])
            #expect(again.counts == "5 0 5 0")
        }
        #expect(try round.size == size)
    }

    @Test func `a changed answer asks why, and is recorded beside the first`() throws {
        let round = try ReturnsLedger()
        _ = try round.take(WorkbookWriter.write(round.filled()))
        var changed = try round.filled()
        changed[9, 2] = .text("3")
        let silent = try round.take(WorkbookWriter.write(changed))
        #expect(silent.problems.shown.compactMap { $0.cell?.description } == ["C10"])
        #expect(silent.problems.shown.first?.sentence.contains("Reason for changes") == true)
        let size = try round.size
        changed[6, 1] = .text("The survey came in")
        #expect(try round.take(WorkbookWriter.write(changed)).newRows == 1)
        #expect(try round.size == size + 1)
        let first = try #require(
            round.ledger.history().state(
                Response.self, try ThingID(reading: "response/s11-2025/police/s1")))
        #expect(first.state.submissions.compactMap(\.value.rating) == ["2", "3"])
        #expect(first.state.submissions.last?.value.reason == "The survey came in")
    }

    @Test func `an action is never reworded nor moved by a form`() throws {
        let round = try ReturnsLedger()
        _ = try round.take(WorkbookWriter.write(round.filled()))
        var changed = try round.filled()
        changed[11, 5] = .text("Train some officers")
        changed[11, 7] = .text("30 June 2026")
        let size = try round.size
        let taken = try round.take(WorkbookWriter.write(changed))
        #expect(taken.problems.shown.compactMap { $0.cell?.description } == ["F12", "H12"])
        #expect(taken.problems.shown.last?.sentence.contains("action.slipped") == true)
        #expect(try round.size == size)
    }

    @Test func `an answer that moved since last time without a word is advice, not refused`() throws
    {
        let round = try ReturnsLedger()
        var draft = try round.filled()
        draft[9, 3] = nil
        let taken = try round.take(WorkbookWriter.write(draft))
        #expect(taken.problems.shown.map(\.isAdvice) == [true])
        #expect(taken.problems.shown.first?.sentence.contains("It was 4 in Audit of 2023") == true)
        #expect(!taken.isRefused && taken.newRows == 5)
    }

    @Test(arguments: ReturnFault.all, [(0, 0), (3, 2)])
    func `one fault is told once, at its cell, and nothing is recorded`(
        _ fault: ReturnFault, _ moved: (Int, Int)
    ) throws {
        let round = try ReturnsLedger()
        let size = try round.size
        var draft = try round.filled()
        fault.plant(&draft)
        let taken = try round.take(
            WorkbookWriter.write(draft.moved(rows: moved.0, columns: moved.1)))
        #expect(taken.isRefused)
        let problems = taken.problems.shown.filter { !$0.isAdvice }
        #expect(problems.count == 1, "\(problems.map(\.sentence))")
        let problem = try #require(problems.first)
        #expect(
            problem.cell
                == fault.cell.flatMap { CellAddress($0) }.map { $0.moved(moved.0, moved.1) })
        #expect(problem.sentence.contains(fault.says), "\(problem.sentence)")
        #expect(try round.size == size)
    }

    @Test func `a column wrong throughout is said once, with its first five cells`() throws {
        let round = try ReturnsLedger()
        var draft = try round.filled()
        for row in 9...13 { draft[row, 2] = .text("A") }
        let taken = try round.take(WorkbookWriter.write(draft))
        #expect(taken.problems.shown.map(\.places) == ["C10, C11, C12, C13, C14"])
    }

    @Test func `every fault of a file is told at once, by cell, and stands on its marked copy`()
        throws
    {
        let round = try ReturnsLedger()
        var draft = try round.filled()
        draft[2, 1] = .text("Conty Police")
        draft[9, 2] = .text("9")
        draft[11, 7] = .text("31 Sept")
        draft[12, 0] = .text("S44")
        let taken = try round.take(WorkbookWriter.write(draft))
        let cells = taken.problems.shown.compactMap { $0.cell?.description }
        #expect(cells == ["B3", "C10", "H12", "A13"])
        let copy = try SpreadsheetFile.read(try #require(taken.markedCopy), name: "")
        #expect(copy.sheets[1][CellAddress(row: 9, column: 2)]?.value == .text("9"))
    }

    @Test(arguments: ["placeholder", "blank"])
    func `what is left open is no answer`(_ how: String) throws {
        let round = try ReturnsLedger()
        var draft = try round.filled()
        for column in 2...7 {
            draft[13, column] = how == "blank" ? .text("  ") : column == 2 ? .text("Select…") : nil
        }
        let taken = try round.take(WorkbookWriter.write(draft))
        #expect(taken.counts == "4 4 0 1")
    }

    @Test func `comma-separated values with other headings are the same return`() throws {
        let round = try ReturnsLedger()
        let csv = """
            Agency;County Police;;
            Date;20 November 2025;;
            Ref;RAG;Comments;Target date
            S1;3;It is done.;
            S2;n/a;It has no schools.;
            """
        let taken = try round.take(Array(csv.utf8), called: "police.csv")
        #expect(taken.problems.shown == [])
        #expect(taken.newRows == 2)
    }

    @Test(arguments: [
        ("", "No sheet"), ("just text", "No sheet"), ("Ref;RAG\nS1;\"3\nS2;2\n", "quotation mark"),
        ("%PDF-1.7\u{0}\u{0}", "neither a workbook"),
    ])
    func `a file that is no return is refused with what to do`(_ text: String, _ says: String)
        throws
    {
        let taken = try ReturnsLedger().take(Array(text.utf8), called: "police.csv")
        #expect(taken.isRefused)
        #expect(taken.problems.shown.first?.sentence.contains(says) == true)
    }
}
