import Testing

/// The house is in order, and each check finds a bad specimen.
struct TidyTests {
    private static let repository = Repository()
    private static let hasReadme = repository.file("README.md") != nil
    private var files: [TextFile] { Self.repository.files }

    @Test func `the repository is read`() {
        #expect(files.contains { $0.path == "Package.swift" })
        #expect(files.contains { $0.path.hasSuffix("Tests/Tidy/TidyTests.swift") })
    }

    @Test func `every import follows an arrow that Package.swift declares`() throws {
        let arrows = Arrows(package: try #require(Self.repository.file("Package.swift")).text)
        for room in Arrows.pure { #expect(arrows.declared[room] != nil, "\(room) is not declared") }
        #expect(arrows.declared["s11"]?.contains("ArgumentParser") == true)
        #expect(strayImports(in: files, arrows: arrows) == [])
    }

    @Test func `an import without an arrow is found`() {
        let package = """
            room("Dates"), room("JSONLines"),
            room("Reports", may: ["Assurance", "Dates"]),
            room("Checkpoints", may: [.product(name: "Crypto", package: "swift-crypto")]),
            .executableTarget(
                name: "s11", dependencies: [
                    "Reports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                ], swiftSettings: strict),
            tests("DatesTests", of: ["Dates"]),
            """
        func strays(_ path: String, _ text: String) -> [String] {
            strayImports(in: [TextFile(path: path, text: text)], arrows: Arrows(package: package))
                .map(\.description)
        }
        #expect(
            strays("Sources/Dates/Day.swift", "import Foundation\n") == [
                "Sources/Dates/Day.swift:1: may not import Foundation"
            ])
        #expect(
            strays("Sources/Reports/A.swift", "import Dates\n\npublic import Ledger\n") == [
                "Sources/Reports/A.swift:3: may not import Ledger"
            ])
        #expect(
            !strays("Sources/Dates/A.swift", "#if canImport(Glibc)\n  import Glibc\n#endif").isEmpty
        )
        #expect(!strays("Sources/JSONLines/A.swift", "@preconcurrency import Foundation").isEmpty)
        #expect(
            !strays("Sources/JSONLines/A.swift", "import struct FoundationEssentials.Data").isEmpty)
        #expect(!strays("Sources/Cellar/A.swift", "").isEmpty)
        #expect(!strays("Tests/DatesTests/A.swift", "@testable import Reports").isEmpty)
        #expect(strays("Sources/JSONLines/A.swift", "import Glibc\n// import Foundation") == [])
        #expect(strays("Sources/Checkpoints/A.swift", "import Crypto") == [])
        #expect(strays("Sources/s11/A.swift", "import ArgumentParser\nimport Foundation") == [])
        #expect(
            strays("Tests/DatesTests/A.swift", "import Foundation\n@testable import Dates") == [])
    }

    @Test func `nothing is left over`() {
        #expect(leftovers(in: files) == [])
    }

    @Test(arguments: [
        ("Sources/Dates/A.swift", "// TO" + "DO: later"), ("tools/demo", "# FIX" + "ME"),
        ("Tests/DatesTests/A.swift", "let a = 1  // XX" + "X"), ("README.md", "<<<<" + "<<< HEAD"),
        ("Sources/Dates/A.swift", "fatalError(\"un" + "implemented\")"),
        ("Sources/Dates/A.swift", "    print(day)"),
        ("Sources/s11/A.swift", "debug" + "Print(day)"),
        ("Package.swift", "// Remove before merge, or remove before " + "merge"),
    ])
    func `a leftover is found`(_ path: String, _ text: String) {
        #expect(
            leftovers(in: [TextFile(path: path, text: "let a = 0\n\(text)\n")]).map(\.line) == [2])
    }

    @Test(arguments: [
        ("Sources/s11/A.swift", "print(page)"),
        ("Sources/Dates/A.swift", "// print(day) is not here"),
        ("Sources/Dates/A.swift", "let unspecified = \"20XX-XX" + "-XX, 2XX" + "X\""),
        ("Sources/Dates/A.swift", "writer.print(day); reprint(day); blueprint(day)"),
        ("Tests/DatesTests/A.swift", "print(\"skipped: vectors absent\")"),
    ])
    func `what only looks like a leftover is left in peace`(_ path: String, _ text: String) {
        #expect(leftovers(in: [TextFile(path: path, text: text)]) == [])
    }

    @Test func `no file and no line is too long`() {
        #expect(overlong(in: files) == [])
    }

    @Test func `a file and a line too long are found`() {
        func findings(_ path: String, _ text: String) -> [String] {
            overlong(in: [TextFile(path: path, text: text)]).map(\.what)
        }
        let long = String(repeating: "let a = 0\n", count: 401)
        #expect(findings("Sources/Dates/A.swift", long) == ["401 lines"])
        #expect(findings("Sources/Dates/A.swift", String(long.dropFirst(10))) == [])
        #expect(
            findings("Tests/DatesTests/A.swift", String(repeating: "é", count: 121)) == [
                "121 columns"
            ])
        #expect(findings("Tests/DatesTests/A.swift", String(repeating: "é", count: 120)) == [])
        let written = "///\n/// Written by `tools/england`.\n" + String(repeating: "a", count: 121)
        #expect(findings("Sources/Dates/A.swift", written) == [])
        #expect(findings("tools/england", "#!/bin/sh" + written) == ["121 columns"])
        #expect(
            findings("tools/demo", "#!/bin/sh\n" + String(repeating: "a", count: 121)) == [
                "121 columns"
            ])
    }

    @Test func `every source file is used by another`() {
        #expect(unusedSources(in: files) == [])
    }

    @Test func `a source file nobody uses is found`() {
        let files = [
            TextFile(path: "Sources/Dates/Day.swift", text: "public struct Day {}\n"),
            TextFile(
                path: "Sources/Dates/Week.swift", text: "// A Month is not a Day.\nstruct Week {}\n"
            ),
            TextFile(
                path: "Sources/Dates/Month.swift",
                text: "@frozen public enum Month { let day: Day }\n"),
            TextFile(path: "Sources/Dates/Add.swift", text: "extension Day { struct Inner {} }\n"),
            TextFile(path: "Sources/s11/S11.swift", text: "@main\nstruct S11 {}\n"),
            TextFile(
                path: "Tests/DatesTests/WeekTests.swift",
                text: "struct WeekTests { let week = Week() }\n"),
        ]
        #expect(unusedSources(in: files).map(\.path) == ["Sources/Dates/Month.swift"])
    }

    @Test func `every fact stands in a file of its own name`() {
        #expect(strayFacts(in: files) == [])
    }

    @Test func `a fact in the file of another is found`() {
        let text = "public struct RiskRaised: Fact {\n}\nstruct NoteAdded: CommonFact {\n}\n"
        let found = strayFacts(
            in: [TextFile(path: "Sources/Assurance/Things/Risk/RiskRaised.swift", text: text)])
        #expect(found.map(\.line) == [3])
    }

    @Test(.enabled(if: hasReadme, "README.md is absent"))
    func `every tool is mentioned where a teammate would look`() {
        #expect(unusedTools(in: files) == [])
    }

    @Test func `a tool nobody mentions is found`() {
        let files = [
            TextFile(path: "README.md", text: "Run `tools/demo`, then `tools/tester`."),
            TextFile(path: "tools/demo", text: "tools/setup"),
            TextFile(path: "tools/setup", text: ""),
            TextFile(path: "tools/test", text: "# tools/test runs"),
            TextFile(path: "tools/bench/main.swift", text: "// tools/bench"),
            TextFile(path: ".ci/run", text: "tools/check"), TextFile(path: "tools/check", text: ""),
        ]
        #expect(unusedTools(in: files).map(\.path) == ["tools/test", "tools/bench/main.swift"])
    }

    @Test func `nothing names a folder of one machine`() {
        #expect(machinePaths(in: files) == [])
    }

    @Test func `a folder of one machine is found`() {
        let text =
            "see https://example.org/wo" + "rk/plan.pdf\nin \"/wo" + "rk/shared\"\n/tmp/"
            + "wt/dates\n"
        let found = machinePaths(in: [TextFile(path: "README.md", text: text)])
        #expect(found.map(\.line) == [2, 3])
    }

    @Test func `git keeps nothing that a build makes`() {
        #expect(buildProducts(among: Self.repository.followed ?? []) == [])
        let paths = [
            ".build/debug.yaml", "Package.resolved", "Sources/s11/Build.swift", "a/.build_x/b",
        ]
        #expect(
            buildProducts(among: paths).map(\.path) == [
                ".build/debug.yaml", "Package.resolved", "a/.build_x/b",
            ])
    }
}
