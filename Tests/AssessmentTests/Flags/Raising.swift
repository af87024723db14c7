import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

extension Given {
    /// What a flag shows as at a day, with everything known.
    func raises(_ flag: any Flag.Type, asAt: String = "2024-04-01", isKept: Bool = true) throws
        -> [Breach]
    {
        FlagList.raised([flag], in: try picture(asAt: asAt, isKept: isKept)).map(\.breach)
    }

    /// The same in short: the thing, the part, and "?" where it cannot be told.
    func flags(_ flag: any Flag.Type, asAt: String = "2024-04-01", isKept: Bool = true) throws
        -> [String]
    {
        try raises(flag, asAt: asAt, isKept: isKept).map {
            "\($0.thing)" + ($0.part.isEmpty ? "" : " \($0.part)") + ($0.isCertain ? "" : "?")
        }
    }
}

/// The days from one to another, as `2020-01-01`.
func days(_ from: String, _ to: String) -> DateBounds {
    DateBounds(earliest: Day(iso: from), latest: Day(iso: to))
}
