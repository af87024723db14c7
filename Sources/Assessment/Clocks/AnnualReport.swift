import Assurance
import Dates
import Replay

/// The partnership's own annual reports, one for each period, and what their clocks share.
struct AnnualReport {
    let paper: Seen<Publication>
    /// The edition that reported on the period; nil while none is out.
    let edition: Cited<EditionPublished>?
    /// The edition before it, on another period.
    let before: Cited<EditionPublished>?
    /// The edition after it, on another period.
    let after: Cited<EditionPublished>?
    /// The end of the period; nil where no period is recorded.
    let endOfPeriod: ClockMoment?
    /// The period, where the publication has several; nil where one only.
    let label: String?

    /// What is to be done, saying of which report where there are several.
    func task(_ words: String) -> String { label.map { "\(words), \($0)" } ?? words }

    /// Whether a sign-off was of this report: after the one before, and before it came out itself.
    func isSigned(by at: Occurrence) -> Bool {
        let isLater = before.map { $0.at.bounds.precedes(at.bounds) != .no } ?? true
        let isSooner = edition.map { $0.at.bounds.precedes(at.bounds) != .yes } ?? true
        return isLater && (after == nil || isSooner)
    }

    /// Whether what was sent was this report: once it was out, and before the next was.
    func isSent(by at: Occurrence) -> Bool {
        let isLater = edition.map { at.bounds.precedes($0.at.bounds) != .yes } ?? false
        let isSooner = after.map { at.bounds.precedes($0.at.bounds) != .no } ?? true
        return (before == nil || isLater) && isSooner
    }
}

extension AnnualReport {
    /// Every report on every period: those out, and those that were drafted for one.
    ///
    /// What was withdrawn before it came out is no report.
    static func all(_ picture: Picture) -> [AnnualReport] {
        picture.all(Publication.self).filter { isAnnualReport($0.possible.name) }
            .filter { !$0.possible.state.editions.isEmpty || !$0.possible.state.isEnded }
            .flatMap(reports)
    }

    private static func reports(_ paper: Seen<Publication>) -> [AnnualReport] {
        let state = paper.possible.state
        var editions: [Cited<EditionPublished>] = []
        var periods: [ClockMoment?] = []
        // The first edition on a period reports on it; one that says none goes with another.
        for edition in state.editions {
            let end = endOfPeriod(edition.value.period, edition.at)
            let isKnown = end.map { end in periods.contains { $0?.bounds == end.bounds } }
            if isKnown ?? !editions.isEmpty { continue }
            editions.append(edition)
            periods.append(end)
        }
        let drafts = state.drafts.compactMap { endOfPeriod($0.value.period, $0.at) }
        if periods.count == 1, periods[0] == nil { periods[0] = drafts.last }
        let inHand =
            state.isEnded
            ? [] : drafts.filter { draft in !periods.contains { $0?.bounds == draft.bounds } }
        if let next = inHand.last, state.inHand != nil || editions.isEmpty { periods.append(next) }
        if periods.isEmpty { periods = [nil] }
        return periods.enumerated().map { place, end in
            AnnualReport(
                paper: paper, edition: editions.dropFirst(place).first,
                before: place > 0 ? editions.dropFirst(place - 1).first : nil,
                after: editions.dropFirst(place + 1).first, endOfPeriod: end,
                label: periods.count > 1 ? end?.date?.asWritten ?? "period not recorded" : nil)
        }
    }

    private static func endOfPeriod(_ period: FuzzyDate?, _ at: Occurrence) -> ClockMoment? {
        guard let period, let end = period.bounds.latest else { return nil }
        return ClockMoment("period ended", date: period, bounds: DateBounds(end), at: at)
    }

    /// Whether a title is that of the partnership's own annual report: before those words it names
    /// nobody, or the partnership.
    ///
    /// Other bodies' annual reports have no clock.
    private static func isAnnualReport(_ title: String) -> Bool {
        let title = title.lowercased()
        guard let place = title.firstRange(of: "annual report") else { return false }
        let before = title[..<place.lowerBound].split { !$0.isLetter }
        return before.allSatisfy { ["the", "our", "draft", "its"].contains($0) }
            || before.contains { $0.hasPrefix("partner") }
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
}
