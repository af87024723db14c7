import Assessment
import Assurance
import Dates
import Ledger
import Replay
import Reports
import Tables
import Testing

/// Every way to narrow every report, asked of the borough.
struct NarrowingTests {
    /// A report and one of the ways to narrow it.
    struct Way: CustomStringConvertible, Sendable {
        let report: any Report.Type
        let parameter: ReportParameter

        var description: String { "\(report.name) \(parameter.name)" }

        static let all = ReportList.all.flatMap { report in
            report.parameters.map { Way(report: report, parameter: $0) }
        }
    }

    private static let stranger = "zzqqxj"

    private func picture() throws -> Picture {
        let day = try #require(Day(iso: "2025-06-25"))
        return Picture(try Example.history(), england: England.history, at: Cut(asAt: day))
    }

    private func page(_ way: Way, _ value: String, _ picture: Picture) throws -> Page {
        try Asking(ReportArguments([(way.parameter.name, value)], of: way.report))
            .page(of: picture)
    }

    private func whole(_ report: any Report.Type, _ picture: Picture) -> Page? {
        try? Asking(ReportArguments([], of: report)).page(of: picture)
    }

    @Test(arguments: Way.all)
    func `a value that fits nothing is refused, or answered by what there is`(way: Way) throws {
        let picture = try picture()
        switch way.parameter.value {
        case .yesNo, .count, .date, .word, .standard, .name, .names:
            let refusal = try #require(throws: ReportProblem.self) {
                try page(way, Self.stranger, picture)
            }
            #expect(refusal.sentence.contains(Self.stranger), "\(refusal.sentence)")
        case .thing(let kinds):
            for kind in kinds.isEmpty ? ["review", "action"] : kinds {
                let refusal = try #require(throws: ReportProblem.self) {
                    try page(way, "\(kind)/\(Self.stranger)", picture)
                }
                #expect(refusal.sentence.contains(Self.stranger), "\(refusal.sentence)")
            }
            if !kinds.isEmpty {
                #expect(throws: ReportProblem.self) { try page(way, "ledger/example", picture) }
            }
        case .words where way.description == "notifications to":
            // It chooses which notification is judged, and leaves every incident.
            break
        case .words:
            let answer = try page(way, Self.stranger, picture)
            let said = answer.lead + answer.sections.compactMap(Self.table).map(\.whenEmpty)
            #expect(
                said.contains { $0.contains(Self.stranger) && !$0.hasPrefix("Not recorded") },
                "\(said)")
        }
    }

    @Test(arguments: Way.all)
    func `no way to narrow a report that has an answer makes it say that nothing is recorded`(
        way: Way
    ) throws {
        let picture = try picture()
        guard let whole = whole(way.report, picture), hasRows(whole) else { return }
        for value in values(way.parameter) {
            guard let answer = try? page(way, value, picture) else { continue }
            // What is said of the very thing asked about is no answer about the report.
            for line in answer.lead where !whole.lead.contains(line) && !line.contains(value) {
                #expect(!line.hasPrefix("Not recorded: "), "\(way)=\(value): \(line)")
            }
            let tables = whole.sections.compactMap(Self.table).filter { !$0.rows.isEmpty }
            for table in answer.sections.compactMap(Self.table)
            where table.rows.isEmpty && tables.contains(where: { $0.title == table.title }) {
                #expect(table.whenEmpty.hasPrefix("Nothing answers to "), "\(way)=\(value)")
            }
        }
    }

    @Test(arguments: Way.all)
    func `a name narrows by whatever name its bearer has or had`(way: Way) throws {
        guard case .name(let kinds) = way.parameter.value else { return }
        let picture = try picture()
        for (former, name) in formerNames(kinds, picture) {
            let (old, new) = (try page(way, former, picture), try page(way, name, picture))
            let (found, named) = (rows(old), rows(new))
            #expect(named.isSubset(of: found), "\(way): \(former) is \(name)")
        }
    }

    // MARK: - Asking

    /// The example, unquoted, and values of its sort to which little or nothing answers.
    private func values(_ parameter: ReportParameter) -> [String] {
        let example = parameter.example.split(separator: "=", maxSplits: 1).last ?? ""
        let others =
            switch parameter.value {
            case .yesNo: ["yes", "no"]
            case .count: ["0", "40000"]
            case .date: ["1950", "2024", "2070"]
            case .word, .standard: [String]()
            case .words: [Self.stranger, "a"]
            case .thing, .name, .names: ["police"]
            }
        return [String(example.filter { $0 != "\"" })] + others
    }

    private func formerNames(
        _ kinds: [String], _ picture: Picture
    ) -> [(former: String, name: String)] {
        kinds.flatMap { picture.history.things(of: $0) }.flatMap { id in
            picture.history.facts(of: id).compactMap { known -> (String, String)? in
                guard let changed = known.fact as? NameChanged, let from = changed.from else {
                    return nil
                }
                return (from, picture.name(of: id))
            }
        }
    }

    private func rows(_ page: Page) -> Set<[Cell]> {
        Set(page.sections.compactMap(Self.table).flatMap(\.rows))
    }

    private func hasRows(_ page: Page) -> Bool { !rows(page).isEmpty }

    private static func table(_ section: Section) -> Table? {
        if case .table(let table) = section { table } else { nil }
    }
}
