/// Which day a clock counts as its first.
public enum FirstDay: String, Word {
    /// The day after the start: the day of the start is not counted.
    case next
    /// The day of the start itself is day one.
    case same
}
