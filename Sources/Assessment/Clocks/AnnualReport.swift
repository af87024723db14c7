import Assurance
import Dates
import Replay

/// The partnership's own annual reports, one for each period, and what their clocks share.
struct AnnualReport {
    let paper: Folded<Publication>
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
    func task(_ words: String, part: String = "") -> ClockTask {
        ClockTask(
            label.map { "\(words), \($0)" } ?? words,
            part: [part, label ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
    }

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
    /// The reports that a publication of the sort makes, on every period: those out, and those that
    /// were drafted for one.
    ///
    /// What was withdrawn before it came out is no report.
    static func all(_ publication: ThingID, _ time: Timekeeping) -> [AnnualReport] {
        guard let paper = time.world.one(Publication.self, publication),
            paper.state.sort == .annualReport, paper.state.isOut || !paper.state.isEnded
        else { return [] }
        return reports(paper)
    }

    private static func reports(_ paper: Folded<Publication>) -> [AnnualReport] {
        let state = paper.state
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
}
