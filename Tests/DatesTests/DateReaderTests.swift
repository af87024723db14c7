import Dates
import Foundation
import Testing

/// A table of spellings from papers of the field: what each is read as, refused with or kept as.
///
/// Each line was decided by a person; a new spelling is a new line.
struct DateReaderTests {
    private struct Spelling: CustomStringConvertible {
        let typed: String
        /// The years that a pair means in the field; "date" where it means none.
        let field: String
        let outcome: String
        /// The EDTF of what is read, the words of what is kept.
        let kept: String
        /// What was understood, or the sentence of what is refused.
        let said: String

        init(_ line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            (typed, field, outcome, kept, said) = (cells[0], cells[1], cells[2], cells[3], cells[4])
        }

        var description: String { "\"\(typed)\" in a field of \(field)" }
    }

    private static let today = Day(year: 2026, month: 11, day: 30)

    private static func table() throws -> [Spelling] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Spellings.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map(Spelling.init)
    }

    @Test func `every spelling is read, refused or kept as the table says`() throws {
        let table = try Self.table()
        #expect(table.count >= 250)
        #expect(Set(table.map { "\($0.typed) \($0.field)" }).count == table.count)
        for one in table {
            do throws(DateProblem) {
                let date = try FuzzyDate(
                    typed: one.typed, pairs: YearOfAccount(rawValue: one.field), today: Self.today)
                #expect(one.outcome == (date.isDated ? "read" : "kept"), "\(one)")
                #expect(one.kept == date.edtf?.text ?? date.asWritten, "\(one)")
                #expect(one.said == date.understood, "\(one)")
            } catch {
                #expect(one.outcome == "refused", "\(one)")
                #expect(one.said == error.sentence, "\(one)")
            }
        }
    }

    @Test func `what is read is read again from its own EDTF, with the same bounds`() throws {
        for one in try Self.table() where one.outcome == "read" {
            let date = try FuzzyDate(
                typed: one.typed, pairs: YearOfAccount(rawValue: one.field), today: Self.today)
            let again = try FuzzyDate(asWritten: one.typed, edtf: one.kept)
            #expect(again.bounds == date.bounds, "\(one)")
        }
    }

    @Test func `today is refused where nobody says which day it is`() {
        let problem = #expect(throws: DateProblem.self) { try FuzzyDate(typed: "today") }
        #expect(
            problem?.sentence
                == "\"today\" is not a date. Write the day itself, like 31 March 2023.")
    }
}
