import Dates

/// The partnership's own annual reports, and what their clocks share.
public enum AnnualReports {
    /// The publications whose title begins with the words; other bodies' annual reports do not.
    public static func all(_ picture: Picture) -> [Seen<Publication>] {
        picture.all(Publication.self).filter { one in
            one.possible.name.lowercased().hasPrefix("annual report")
        }
    }

    /// The end of the period that a report is about, as its edition or its draft says.
    public static func endOfPeriod(_ report: Publication) -> ClockMoment? {
        let said =
            report.editions.last { $0.value.period != nil }.map { ($0.value.period, $0.at) }
            ?? report.drafts.last { $0.value.period != nil }.map { ($0.value.period, $0.at) }
        guard let said, let period = said.0, let end = period.bounds.latest else { return nil }
        return ClockMoment("period ended", date: period, bounds: DateBounds(end), at: said.1)
    }

    /// The last day of a month of the year, the first time it comes after a day.
    static func end(of month: String, after day: Day) -> Day? {
        guard let number = months.firstIndex(of: month.lowercased()) else { return nil }
        let year = number + 1 > day.month ? day.year : day.year + 1
        return Day(
            year: year, month: number + 1, day: Day.daysIn(month: number + 1, year: year))
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// Whether two names are of one recipient: every word of the shorter stands in the longer.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let words = [one, other].map { name in
            Set(name.lowercased().split { !$0.isLetter }.filter { !small.contains(String($0)) })
        }
        guard !words[0].isEmpty, !words[1].isEmpty else { return false }
        return words[0].isSubset(of: words[1]) || words[1].isSubset(of: words[0])
    }

    private static let small: Set = ["the", "of", "for", "and", "s", "national"]
}
