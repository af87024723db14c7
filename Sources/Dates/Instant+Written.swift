extension Instant {
    /// The day in England where the instant is the last of one, `23 May 2024`; else the instant
    /// itself.
    public var written: String { endedDay?.written ?? description }

    /// When, as the end of a sentence: `on 23 May 2024`, `at 2024-05-23T10:00:00.000Z`.
    public var writtenAsWhen: String { (endedDay == nil ? "at " : "on ") + written }

    /// The day in England of which this is the last millisecond.
    private var endedDay: Day? {
        let day = dayInEngland
        return self == Instant.endOfDayInEngland(day) ? day : nil
    }
}
