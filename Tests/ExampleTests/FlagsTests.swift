import Assessment
import Assurance
import Dates
import Ledger
import Replay
import Testing

/// Every breach that a scrutineer should see can be seen in Example Borough.
@Suite struct FlagsTests {
    @Test func `every flag is raised on some day`() throws {
        let history = try Example.history()
        // That something came before its thing began is a slip of the pen, and the borough has none.
        var quiet = FlagList.all.filter { $0 != BeforeBeginning.self }
        // Most stand at the end; some, such as a statement that is nearly due, only for a while.
        for day in ["2026-11-20", "2025-06-25", "2023-04-30", "2023-10-10"] where !quiet.isEmpty {
            let picture = Picture(
                history, england: England.history, at: Cut(asAt: try #require(Day(iso: day))))
            let raised = Set(FlagList.raised(in: picture).map { $0.flag.code })
            quiet.removeAll { raised.contains($0.code) }
        }
        let silent = quiet.map { "\($0.code) \($0.name)" }
        #expect(silent.isEmpty, "never raised: \(silent.joined(separator: ", "))")
    }
}
