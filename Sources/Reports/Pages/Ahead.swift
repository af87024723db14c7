import Assessment
import Assurance
public import Dates
public import Replay

/// Dates asked about that lie ahead.
public enum Ahead {
    /// What to say first of a page whose day, or whose last moment of knowledge, lies after today;
    /// empty where neither does.
    ///
    /// Reports do not read the clock, so whoever asks them says what day it is.
    public static func notices(_ cut: Cut, today: Day) -> [String] {
        var lines: [String] = []
        if cut.asAt > today {
            lines.append(
                "\(cut.asAt.written) lies ahead: how things will be is not known, so this is how "
                    + "they stand by what was recorded up to today, \(today.written).")
        }
        if let known = cut.knownAt?.dayInEngland, known > today {
            lines.append(
                "\(known.written) lies ahead: what will be known then is not known, so this is "
                    + "what was known up to today, \(today.written).")
        }
        return lines
    }
}
