import Assessment
import Assurance
import Dates
import Replay

/// The period that hindsight is asked of, and the day after which knowledge counts as later.
struct HindsightSpan {
    /// The days on which a fact of the period took effect.
    let period: DateBounds
    /// The last day on which what is known counts as known in time.
    let end: Day
    /// The period in words: `the financial year 2022-23`.
    let words: String
    /// Whether nothing but the day asked about limits it.
    let isUpToTheDay: Bool
    /// What could not be answered as it was asked.
    private(set) var problems: [String] = []

    init(period: FuzzyDate?, report: ThingID?, after: FuzzyDate?, _ picture: Picture) {
        let day = picture.cut.asAt
        let editions = report.map { report in
            picture.told { world in
                world.one(Publication.self, report)?.state.editions.first { one in
                    guard let period else { return true }
                    return one.value.period.map { $0.bounds == period.bounds } ?? false
                }
            }
        }
        // An edition that may be out counts from its last possible day.
        let edition = editions?.values.compactMap { $0 }.last
        let asked = period ?? edition?.value.period
        var problems: [String] = []
        if let report, edition == nil {
            problems.append(
                "Not recorded: that \(report) came out"
                    + (period.map { " for \(DateInWords.period($0))" } ?? "")
                    + ", so what was learned is counted from the end of the period.")
        }
        let out = edition?.effective?.bounds.latest
        if let report, edition != nil, out == nil {
            problems.append(
                "Not recorded: when \(report) came out, so what was learned is counted from the "
                    + "end of the period.")
        }
        self.problems = problems
        isUpToTheDay = asked == nil && after == nil && out == nil
        self.period = asked?.bounds ?? DateBounds(earliest: nil, latest: day)
        let last = asked?.bounds.latest.map { min($0, day) } ?? day
        end = after?.bounds.latest ?? out ?? last
        words = asked.map(DateInWords.period) ?? "everything up to \(day.written)"
    }
}
