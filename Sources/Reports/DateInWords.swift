import Assessment
import Assurance
import Dates
import Replay

/// Dates as people write them in a text, however they were typed.
enum DateInWords {
    /// A date as its source wrote it; one typed for machines as people write it: `2024-01-23` is 23
    /// January 2024.
    static func written(_ date: FuzzyDate) -> String {
        if let year = financialYear(date) { return "FY \(year)" }
        guard isTypedForMachines(date.asWritten) else { return date.asWritten }
        return written(date.bounds) ?? date.asWritten
    }

    /// A period as one speaks of it: `the financial year 2022-23`.
    static func period(_ date: FuzzyDate) -> String {
        financialYear(date).map { "the financial year \($0)" } ?? written(date)
    }

    private static func financialYear(_ date: FuzzyDate) -> Substring? {
        date.asWritten.hasPrefix("fy:") ? date.asWritten.dropFirst(3) : nil
    }

    /// One day, one month, or the first and the last day; nil without a first and a last day.
    static func written(_ bounds: DateBounds) -> String? { bounds.span }

    /// Whether it is written in digits as a day or a month, with the year first: `2024-01-23`,
    /// `2024-01`.
    ///
    /// `2018-19` is how people write two years.
    private static func isTypedForMachines(_ text: String) -> Bool {
        guard let edtf = try? EDTF(text), !edtf.isSeason, !edtf.isInterval else { return false }
        return text.utf8.count == 10 || text.utf8.count == 7
    }
}
