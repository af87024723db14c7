import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing
import Trials

/// What every report does, whatever it asks.
@Suite struct EveryReportTests {
    @Test(arguments: ReportList.all.map { $0.name })
    func `a report of an invented ledger says first that it is invented`(name: String) throws {
        let kind = try #require(ReportList.report(name))
        let day = try #require(Day(iso: "2024-06-30"))
        let picture = Picture(try EveryKind().history, at: Cut(asAt: day))
        guard let asking = try? Asking(ReportArguments([], of: kind)) else { return }
        let page = try asking.page(of: picture)
        #expect(page.banner?.hasPrefix("Synthetic: all of it is invented") == true)
    }
}
