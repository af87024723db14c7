public import Dates

/// Why the time of recording that a fact bears is doubtful; its words are the remark that the fact
/// is recorded with.
public enum DoubtfulClock: String, CaseIterable, Sendable {
    case behind =
        "The clock stood before the time of the fact above, so this fact bears that time."
    case ahead = "The clock stood more than 400 days after the time of the fact above."

    /// A minute that clocks may differ by.
    private static let least: Int64 = -60_000
    /// Longer than any ledger that is kept goes without a fact.
    private static let most: Int64 = 400 * 86_400_000

    /// What is doubtful of a clock beside the last fact of a ledger; nil where nothing is.
    public init?(_ now: Instant, after last: Instant) {
        let ahead = now.milliseconds - last.milliseconds
        guard ahead < Self.least || ahead > Self.most else { return nil }
        self = ahead < 0 ? .behind : .ahead
    }
}
