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
        return isTypedForMachines(date.asWritten)
            ? written(date.bounds) ?? date.asWritten : date.asWritten
    }

    /// A period as one speaks of it: `the financial year 2022-23`.
    static func period(_ date: FuzzyDate) -> String {
        financialYear(date).map { "the financial year \($0)" } ?? written(date)
    }

    private static func financialYear(_ date: FuzzyDate) -> Substring? {
        date.asWritten.hasPrefix("fy:") ? date.asWritten.dropFirst(3) : nil
    }

    /// One day, one month, or the first and the last day; nil without a first and a last day.
    static func written(_ bounds: DateBounds) -> String? {
        guard let first = bounds.earliest, let last = bounds.latest else { return nil }
        if first == last { return first.written }
        let isMonth =
            first.day == 1 && last.advanced(by: 1).day == 1 && first.year == last.year
            && first.month == last.month
        return isMonth
            ? String(first.written.dropFirst(2)) : "\(first.written) to \(last.written)"
    }

    /// Whether it is written in digits with the year first: `2024-01-23`, `2024-01`.
    private static func isTypedForMachines(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && parts[0].count == 4
            && parts.dropFirst().allSatisfy { $0.count == 2 }
            && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }
}
