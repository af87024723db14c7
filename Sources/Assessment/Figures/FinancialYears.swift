import Assurance
import Dates
import Replay

/// The financial years that a caption names, such as `2019/20 to 2022/23`.
enum FinancialYears {
    /// From the first day of the first year named to the last of the last; nil where none is.
    static func bounds(in text: String) -> DateBounds? {
        let years = years(in: text)
        guard let first = years.min(), let last = years.max() else { return nil }
        return DateBounds(
            earliest: Day(year: first, month: 4, day: 1),
            latest: Day(year: last + 1, month: 3, day: 31))
    }

    /// The first calendar year of each financial year that is named.
    static func years(in text: String) -> [Int] { words(of: text).compactMap(year) }

    /// A financial year from its first day to its last.
    static func bounds(ofYear year: Int) -> DateBounds {
        DateBounds(
            earliest: Day(year: year, month: 4, day: 1),
            latest: Day(year: year + 1, month: 3, day: 31))
    }

    private static func words(of text: String) -> [Substring.UTF8View] {
        text.utf8.split { !isDigit($0) && $0 != slash && $0 != hyphen }.map { Substring($0).utf8 }
    }

    /// The first year of `2019/20` or `2019-20`; nil for anything else.
    private static func year(_ word: Substring.UTF8View) -> Int? {
        let parts = word.split(omittingEmptySubsequences: false) { $0 == slash || $0 == hyphen }
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
            let first = Int(Substring(parts[0])), let second = Int(Substring(parts[1])),
            (first + 1) % 100 == second
        else { return nil }
        return first
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static let slash = UInt8(ascii: "/")
    private static let hyphen = UInt8(ascii: "-")
}
