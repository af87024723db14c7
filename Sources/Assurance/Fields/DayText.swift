public import Dates

/// A single calendar day as a field: kept as `2022-12-26`, read as people write it, and nothing
/// vaguer.
extension Day: FieldText {
    public static var shape: TextShape {
        .form(name: "day", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }

    public init(reading text: String) throws(FieldProblem) {
        let typed = try? FuzzyDate(typed: text)
        guard let bounds = typed?.bounds, bounds.isExact, let day = bounds.earliest else {
            throw FieldProblem(
                field: "",
                sentence:
                    "\"\(text)\" is not a day. Write it as 2022-12-26 or 26 December 2022.")
        }
        self = day
    }

    public init(fromLog text: String) throws(FieldProblem) {
        guard let day = Day(iso: text) else {
            throw FieldProblem(field: "", sentence: "\"\(text)\" is not a day.")
        }
        self = day
    }

    public var text: String { description }
}
