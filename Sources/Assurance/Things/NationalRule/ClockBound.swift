/// How a length bounds what is to be done.
public enum ClockBound: String, Word {
    /// Done at the latest so long after the start.
    case within
    /// Not done before so long after the start.
    case atLeast = "at-least"
    /// Done at the latest so long before the stop.
    case before
}
