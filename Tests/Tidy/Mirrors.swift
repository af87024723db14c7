/// Tests of these rooms whose name is that of no source: `DayTests.swift` is about `Day.swift`.
func testsWithoutSource(in files: [TextFile], rooms: [String]) -> [Finding] {
    rooms.flatMap { room in
        let sources = Set(
            files.filter { $0.isSwift && $0.isUnder("Sources/\(room)") }.map {
                String($0.name.dropLast(".swift".count))
            })
        return files.filter { file in
            file.isUnder("Tests/\(room)Tests") && file.name.hasSuffix("Tests.swift")
                && !sources.contains(String(file.name.dropLast("Tests.swift".count)))
        }.map { Finding(path: $0.path, what: "is about no source of its name") }
    }
}
