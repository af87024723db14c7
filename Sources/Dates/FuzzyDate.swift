/// A date as precise as its source: the words as written, and what they mean.
public struct FuzzyDate: Hashable, Sendable {
    /// The words of the source, or as typed: "Autumn 2019".
    public let asWritten: String
    /// What the words mean; nil where they give no date: "TBC", "next meeting".
    public let edtf: EDTF?

    /// A date whose meaning is given; the EDTF must be valid, the words may be any.
    public init(asWritten: String, edtf: String) throws(DateProblem) {
        self.asWritten = asWritten
        self.edtf = try EDTF(edtf)
    }

    /// Words that stand for a date and give none.
    public init(undated asWritten: String) {
        self.asWritten = asWritten
        edtf = nil
    }

    /// Reads a date as people in the United Kingdom write it, day first.
    ///
    /// - Parameters:
    ///   - typed: The words. After "as written:" they are kept with no date, or with what stands
    ///     after "meaning".
    ///   - pairs: Which years "2022-23" means; nil refuses it, since nobody can tell.
    ///   - today: The day on which it is typed; nil refuses "today" and "yesterday".
    /// - Throws: Why it is no date, and how to write what may be meant.
    public init(
        typed: String, pairs: YearOfAccount? = nil, today: Day? = nil
    ) throws(DateProblem) {
        let reading = try DateReader(pairs: pairs, today: today).read(typed)
        asWritten = reading.asWritten
        edtf = reading.edtf
    }

    /// One day, written as ISO 8601 does.
    public init(_ day: Day) {
        let edtf = EDTF(day)
        self.edtf = edtf
        asWritten = edtf.text
    }

    /// Whether the words give a date, however vague.
    public var isDated: Bool { edtf != nil }

    /// The days between which it lies.
    ///
    /// An approximate or uncertain date may lie off by as much as it is long, and by a month at
    /// least; of words that give no date, any day is possible.
    public var bounds: DateBounds {
        guard let edtf else { return .unbounded }
        guard edtf.isUncertain || edtf.isApproximate else { return edtf.bounds }
        let slack = FuzzyDate.slack(edtf.bounds)
        return DateBounds(
            earliest: edtf.bounds.earliest?.advanced(by: -slack),
            latest: edtf.bounds.latest?.advanced(by: slack))
    }

    /// One bounds for each date of several ("March 2020 and March 2021"); otherwise the bounds
    /// alone.
    public var milestones: [DateBounds] {
        guard let edtf, !edtf.isUncertain, !edtf.isApproximate else { return [bounds] }
        return edtf.milestones
    }

    /// Whether it goes on from a date: "June 2019 and ongoing".
    public var isOpenEnded: Bool { edtf?.isOpenEnded ?? false }

    /// The days of which one is the last on which something due then is in time; nil where it has
    /// no last day, because it goes on or gives no date.
    ///
    /// It is one day for a date that is sure, however long: March 2024 ends on the 31st. Of an
    /// approximate or uncertain date, and of one or another, it may be any between.
    public var deadline: DateBounds? {
        guard let edtf, !edtf.isOpenEnded, let latest = edtf.bounds.latest else { return nil }
        if edtf.isUncertain || edtf.isApproximate {
            let slack = FuzzyDate.slack(edtf.bounds)
            return DateBounds(
                earliest: latest.advanced(by: -slack), latest: latest.advanced(by: slack))
        }
        return DateBounds(
            earliest: edtf.alternatives.compactMap(\.latest).min() ?? latest, latest: latest)
    }

    /// The deadline of each date of several, in order; otherwise the one, where there is one.
    public var deadlines: [DateBounds] {
        guard let deadline else { return [] }
        let all = milestones
        return all.count > 1 ? all.compactMap { $0.latest.map { DateBounds($0) } } : [deadline]
    }

    /// By how many days an approximate or uncertain date may be off.
    private static func slack(_ bounds: DateBounds) -> Int {
        guard let first = bounds.earliest, let last = bounds.latest else { return 31 }
        return max(31, last.days(since: first) + 1)
    }

    /// What was understood, in words: `1 April 2022 to 31 March 2023` of fy:2022-23, `by 31 March
    /// 2024` of "on or before 31/3/24"; of words that give no date, that they are kept as written.
    public var understood: String {
        guard let edtf else { return "kept as written, with no date" }
        let said = { (bounds: DateBounds) in bounds.span ?? bounds.written }
        if edtf.isOpenEnded, let first = edtf.start.earliest { return "from \(first.written) on" }
        let doubt = edtf.isUncertain ? "perhaps " : edtf.isApproximate ? "about " : ""
        if edtf.milestones.count > 1 {
            return doubt + edtf.milestones.map(said).joined(separator: " and ")
        }
        return doubt + edtf.alternatives.map(said).joined(separator: " or ")
    }
}

extension DateBounds {
    /// How many days after the deadline of a date this happened; nil where it has none.
    public func daysLate(against due: FuzzyDate) -> DayRange? {
        due.deadline.map { days(after: $0) }
    }

    /// How many days after one day, which lies within bounds, this happened; negative is before.
    public func days(after other: DateBounds) -> DayRange {
        DayRange(
            least: earliest.flatMap { first in other.latest.map { first.days(since: $0) } },
            most: latest.flatMap { last in other.earliest.map { last.days(since: $0) } })
    }
}

extension FuzzyDate: CustomStringConvertible {
    public var description: String { asWritten }
}
