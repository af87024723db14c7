import Assessment
public import Assurance
public import Dates
import Replay

/// The ways in which a report was narrowed, as typed: `lead=Lead-EH`.
public struct ReportArguments: Sendable {
    public let report: any Report.Type
    /// The ways to narrow it that were taken, in the order of the report's own list.
    let narrowing: [(parameter: ReportParameter, value: String)]
    private let values: [String: String]

    /// What every report takes besides its own ways to narrow it.
    public static let table = ReportParameter(
        "table", .words, "only the tables whose title holds these words; several with a comma",
        example: "table=decisions")

    /// Takes the arguments of a report, or refuses a name it does not have.
    public init(
        _ typed: [(name: String, value: String)], of report: any Report.Type
    ) throws(ReportProblem) {
        let known = report.parameters.map(\.name)
        var values: [String: String] = [:]
        for one in typed {
            guard known.contains(one.name) || one.name == Self.table.name else {
                throw ReportProblem(Self.stranger(one.name, report.name, known))
            }
            guard values.updateValue(one.value, forKey: one.name) == nil else {
                throw ReportProblem("\"\(one.name)\" is given twice.")
            }
        }
        self.report = report
        self.values = values
        narrowing = report.parameters.compactMap { one in values[one.name].map { (one, $0) } }
    }

    /// The ways to narrow it that were taken, in words: `lead=Lead-EH and overdue=yes`.
    var words: String {
        narrowing.map { "\($0.parameter.name)=\($0.value)" }.joined(separator: " and ")
    }

    private static func stranger(_ name: String, _ report: String, _ known: [String]) -> String {
        if known.isEmpty {
            return "The report \(report) cannot be narrowed, so \"\(name)\" means nothing here."
        }
        let near = Nearest.name(to: name, among: known)
        return "The report \(report) cannot be narrowed by \"\(name)\"."
            + (near.map { " Did you mean \"\($0)\"?" }
                ?? " It takes: \(known.joined(separator: ", ")).")
    }

    public func text(_ name: String) -> String? { values[name] }

    /// A name asked for, of the kinds of thing that the parameter says.
    func name(_ name: String) -> NameAsked? {
        narrowing.first { $0.parameter.name == name }.flatMap { one in
            guard case .name(let kinds) = one.parameter.value else { return nil }
            return NameAsked(words: one.value, kinds: kinds)
        }
    }

    /// The words asked for in the titles of tables; nil where all tables are.
    public var tables: [String]? {
        values[Self.table.name].map { $0.split(separator: ",").map(String.init) }
    }

    /// A date or a period as people write it, such as `fy:2022-23`; a pair of years is the
    /// financial year.
    public func date(_ name: String) throws(ReportProblem) -> FuzzyDate? {
        guard let typed = values[name] else { return nil }
        do {
            return try FuzzyDate(typed: typed, pairs: .financial)
        } catch {
            throw ReportProblem("\"\(name)\": \(error.sentence)")
        }
    }

    public func yesNo(_ name: String) throws(ReportProblem) -> Bool? {
        switch values[name]?.lowercased() {
        case nil: return nil
        case "yes", "true": return true
        case "no", "false": return false
        case let other?: throw ReportProblem("\"\(name)\" is yes or no, not \"\(other)\".")
        }
    }

    /// One of a fixed list of words, such as `multi-agency`.
    public func word<W: Word>(_ name: String, _ list: W.Type) throws(ReportProblem) -> W? {
        guard let typed = values[name] else { return nil }
        do {
            return try W(reading: typed)
        } catch {
            throw ReportProblem("\"\(name)\": \(error.sentence)")
        }
    }

    public func thing(_ name: String) throws(ReportProblem) -> ThingID? {
        guard let typed = values[name] else { return nil }
        do {
            return try ThingID(reading: typed)
        } catch {
            throw ReportProblem("\"\(name)\": \(error.sentence)")
        }
    }

    /// A count from 0, such as `6`.
    public func whole(_ name: String) throws(ReportProblem) -> Int? {
        guard let typed = values[name] else { return nil }
        guard let number = Int(typed), number >= 0 else {
            throw ReportProblem("\"\(name)\" is a number such as 6, not \"\(typed)\".")
        }
        return number
    }
}
