public import Dates

/// A single calendar day as a field: `2022-12-26`, and nothing vaguer.
extension Day: FieldText {
    public static var shape: TextShape {
        .form(name: "day", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }

    public init(reading text: String) throws(FieldProblem) {
        guard let day = Day(iso: text) else {
            throw FieldProblem(
                field: "", sentence: "\"\(text)\" is not a day. Write it as 2022-12-26.")
        }
        self = day
    }

    public var text: String { description }
}
