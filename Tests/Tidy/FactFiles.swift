/// Facts that do not stand in a file of their own name.
func strayFacts(in files: [TextFile]) -> [Finding] {
    files.filter { $0.isSwift && $0.isUnder("Sources") }.flatMap { file in
        file.lines.enumerated().compactMap { number, line in
            guard let fact = line.firstMatch(of: /^(?:public )?struct (\w+): (?:Common)?Fact\b/),
                file.name != "\(fact.1).swift"
            else { return nil }
            return Finding(
                path: file.path, line: number + 1, what: "\(fact.1) has no file of its own")
        }
    }
}
