import Assessment
import Assurance
import Replay
import Reports

/// What narrows a report, typed as options: `--audit X` says the same as `audit=X`.
enum NarrowingOptions {
    private static let command = "report"

    /// The arguments with every option that narrows the report as `name=value`.
    ///
    /// Those of any other command are given back as they are. What follows `--` is not read.
    static func spelledOut(_ arguments: [String]) throws(Failure) -> [String] {
        guard let place = placeOfReport(in: arguments) else { return arguments }
        let report = try ReportCommand.asked(arguments[place])
        var spelled = Array(arguments[...place])
        var rest = arguments[(place + 1)...]
        while let word = rest.popFirst() {
            if word == "--" { return spelled + [word] + rest }
            guard word.hasPrefix("--") else {
                spelled.append(word)
                continue
            }
            let (option, value) = parts(word)
            if Usage.options(of: command).contains(option) {
                spelled.append(word)
                if value == nil, takesValue(option), let next = rest.popFirst() {
                    spelled.append(next)
                }
            } else if let parameter = parameter(option, of: report) {
                let given = if let value { value } else { try Self.value(of: parameter, &rest) }
                spelled.append("\(parameter.name)=\(given)")
            } else {
                throw stranger(option, report)
            }
        }
        return spelled
    }

    /// Where the name of the report that is asked for stands; nil where none is.
    private static func placeOfReport(in arguments: [String]) -> Int? {
        var words: [Int] = []
        var place = 0
        while place < arguments.count, words.count < 2 {
            let word = arguments[place]
            if word.hasPrefix("-") {
                place += takesValue(word) ? 2 : 1
                continue
            }
            words.append(place)
            guard arguments[words[0]] == command else { return nil }
            place += 1
        }
        return words.count == 2 ? words[1] : nil
    }

    private static func parts(_ word: String) -> (option: String, value: String?) {
        guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }

    /// Whether the next word is the option's value: all have one but the calls for help.
    private static func takesValue(_ word: String) -> Bool {
        !word.contains("=") && !["-h", "--help", "--version", "--help-hidden"].contains(word)
    }

    private static func parameter(
        _ option: String, of report: any Report.Type
    ) -> ReportParameter? {
        (report.parameters + [ReportArguments.table]).first { "--\($0.name)" == option }
    }

    /// The next word, or yes where a switch stands alone.
    private static func value(
        of parameter: ReportParameter, _ rest: inout ArraySlice<String>
    ) throws(Failure) -> String {
        let next = rest.first
        if parameter.isSwitch {
            guard let next, ["yes", "no", "true", "false"].contains(next.lowercased()) else {
                return "yes"
            }
            rest.removeFirst()
            return next
        }
        guard let next, !next.hasPrefix("--") else {
            throw Failure(
                "--\(parameter.name) takes a value, and none follows it.",
                next: "See: s11 report --help")
        }
        rest.removeFirst()
        return next
    }

    private static func stranger(_ option: String, _ report: any Report.Type) -> Failure {
        let narrowing = (report.parameters + [ReportArguments.table]).map { "--\($0.name)" }
        if option == "--plain" {
            return Failure(
                "The report \(report.name) has no plain form: history, diff and one-year-on have.")
        }
        let near = Nearest.name(
            to: option, among: Usage.options(of: command) + narrowing)
        return Failure(
            "The report \(report.name) has no option \(option)."
                + (near.map { " Did you mean \($0)?" } ?? ""),
            next: "See: s11 report --help, and s11 reports")
    }
}
