public import Dates

/// A day of every year, such as `09-30`.
public struct DayOfYear: FieldText, CustomStringConvertible {
    public let text: String
    public let month: Int
    public let day: Int

    public static let shape = TextShape.form(
        name: "day of the year", pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")

    public init(reading text: String) throws(FieldProblem) {
        guard let date = Day(iso: "2000-\(text)") else {
            throw FieldProblem(
                field: "",
                sentence: "\"\(text)\" is not a day of the year. Write month and day as 09-30.")
        }
        self.text = text
        month = date.month
        day = date.day
    }

    /// The first such day that is not before another.
    public func onOrAfter(_ start: Day) -> Day? {
        for year in start.year...start.year + 4 {
            if let found = Day(year: year, month: month, day: day), found >= start { return found }
        }
        return nil
    }

    public var description: String { text }
}
