import Testing

/// The listings are honest: of the folders, of the pages, and of who the program is for.
struct ListingTests {
    private static let files = Repository().files

    @Test func `no folder of a room holds more files than a reader takes in`() {
        #expect(crowdedFolders(in: Self.files) == [])
    }

    @Test func `a crowded folder is found`() {
        func files(_ folder: String, _ count: Int) -> [TextFile] {
            (0..<count).map { TextFile(path: "\(folder)/F\($0).swift", text: "") }
        }
        let house =
            files("Sources/Dates", 31) + files("Sources/Dates/EDTF", 30)
            + files("Sources/Tables/Drawing", 32) + files("Sources/Assurance/Things/Action", 40)
            + files("Tests/DatesTests", 50)
        #expect(
            crowdedFolders(in: house).map(\.description) == [
                "Sources/Dates: 31 loose files", "Sources/Tables/Drawing: 32 loose files",
            ])
    }

    @Test func `no type has the name of a module`() {
        #expect(typesNamedAsModules(in: Self.files) == [])
    }

    @Test func `a type with the name of a module is found`() {
        let files = [
            TextFile(path: "Sources/Dates/Day.swift", text: "struct Day { enum Ledger {} }\n"),
            TextFile(
                path: "Sources/Ledger/Ledger.swift",
                text: "import Dates\n\npublic final class Ledger {}\n"),
            TextFile(path: "Sources/s11/Dates.swift", text: "  private typealias Dates = Int\n"),
            TextFile(path: "Sources/s11/Days.swift", text: "// struct Dates\nlet enum_Dates = 1\n"),
        ]
        #expect(
            typesNamedAsModules(in: files).map(\.description) == [
                "Sources/Ledger/Ledger.swift:3: a type named Ledger",
                "Sources/s11/Dates.swift:1: a type named Dates",
            ])
    }

    @Test func `nothing that one partnership alone has stands in the sources`() {
        #expect(onePartnership(in: Self.files).map(\.description) == [])
    }

    @Test func `what one partnership alone has is found, but not in an example`() {
        let name = "Mer" + "ton"
        let number = "RU" + "LE-07"
        let help = "discussion: \"\"\"\n  s11 --ledger events/\(name) reports\n  \"\"\"\n"
        let files = [
            TextFile(path: "Sources/s11/A.swift", text: help + "// \(name)\n"),
            TextFile(path: "Sources/Reports/A.swift", text: help),
            TextFile(
                path: "Sources/Reports/B.swift", text: "let a = \"(\(number))\"\nlet RULE = 1"),
            TextFile(path: "Tests/ReportsTests/A.swift", text: "// \(name)"),
        ]
        #expect(
            onePartnership(in: files).map(\.description) == [
                "Sources/s11/A.swift:4: names \(name)", "Sources/Reports/A.swift:2: names \(name)",
                "Sources/Reports/B.swift:1: names \(number)",
            ])
    }

    /// The lower rooms, whose tests mirror their sources.
    private static let mirrored = ["Dates", "JSONLines", "EventLog", "Checkpoints", "Tables"]

    /// Tests about many sources at once, and laws; what is about one source is named for it.
    private static let aboutMany = Debt(
        "Tests/CheckpointsTests/GarbageTests.swift",
        "Tests/CheckpointsTests/MerkleVectorTests.swift",
        "Tests/CheckpointsTests/OpenSSLTests.swift", "Tests/CheckpointsTests/ProofTests.swift",
        "Tests/EventLogTests/ContractTests.swift", "Tests/EventLogTests/RandomHistoryTests.swift",
        "Tests/TablesTests/BannerTests.swift", "Tests/TablesTests/FuzzTests.swift",
        "Tests/TablesTests/InjectionTests.swift")

    @Test func `tests are named for what they test`() {
        let findings = testsWithoutSource(in: Self.files, rooms: Self.mirrored)
        #expect(Self.aboutMany.difference(from: findings) == [])
    }

    @Test func `a test of no source is found`() {
        let files = [
            TextFile(path: "Sources/Dates/EDTF/Season.swift", text: ""),
            TextFile(path: "Tests/DatesTests/SeasonTests.swift", text: ""),
            TextFile(path: "Tests/DatesTests/MonthTests.swift", text: ""),
            TextFile(path: "Tests/DatesTests/Fixtures.swift", text: ""),
            TextFile(path: "Tests/LedgerTests/MonthTests.swift", text: ""),
        ]
        #expect(
            testsWithoutSource(in: files, rooms: ["Dates"]).map(\.path) == [
                "Tests/DatesTests/MonthTests.swift"
            ])
    }

    @Test func `every page is short enough to be read`() {
        #expect(longPages(in: Self.files) == [])
    }

    @Test func `a long page is found`() {
        let long = String(repeating: "line\n", count: 151)
        let files = [
            TextFile(path: "Tests/Transcripts/commands/a.md", text: long),
            TextFile(path: "Tests/Transcripts/commands/b.md", text: String(long.dropFirst(5))),
            TextFile(path: "Sources/Dates/Documentation.docc/Dates.md", text: long),
        ]
        #expect(
            longPages(in: files).map(\.description) == [
                "Tests/Transcripts/commands/a.md: 151 lines"
            ])
    }

    @Test func `no page asks what another has asked`() {
        #expect(questionsAskedTwice(in: Self.files) == [])
    }

    @Test func `a question asked twice is found`() {
        func page(_ name: String, _ lines: String...) -> TextFile {
            TextFile(
                path: "Tests/Transcripts/\(name).md", text: lines.joined(separator: "\n") + "\n")
        }
        let files = [
            page("a", "$ s11 report plans --ledger events/england", "$ s11 report plans"),
            page("b", "$ export S11_LEDGER=events/england", "$ s11 report plans", "$ s11 flags"),
            page("c", "$ export S11_LEDGER=own", "$ s11 report plans", "$ s11 flags"),
            page("d", "$ export S11_LEDGER=own", "$ s11 --ledger events/england flags"),
        ]
        #expect(
            questionsAskedTwice(in: files).map { "\($0.path):\($0.line ?? 0)" } == [
                "Tests/Transcripts/b.md:2", "Tests/Transcripts/d.md:2",
            ])
    }

    @Test func `a list of what is amiss may only get shorter`() {
        let debt = Debt("a.swift", "b.swift")
        let findings = [
            Finding(path: "a.swift", line: 3, what: "is bad"),
            Finding(path: "c.swift", what: "too"),
        ]
        #expect(
            debt.difference(from: findings) == [
                "c.swift: too", "b.swift offends no more: take it off the list",
            ])
    }
}
