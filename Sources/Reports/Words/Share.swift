import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Shares of whole numbers, worked out exactly.
enum Share {
    /// A part as a percentage of a whole, to one decimal place, half away from zero; nil of
    /// nothing.
    static func percent(_ part: Int, of whole: Int) -> String? {
        percent(Int128(part), of: Int128(whole))
    }

    static func percent(_ part: Int128, of whole: Int128) -> String? {
        guard whole != 0 else { return nil }
        let isNegative = (part < 0) != (whole < 0)
        let tenths = (part.magnitude * 2000 + whole.magnitude) / (whole.magnitude * 2)
        return (isNegative && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    /// The percentage as a cell; not recorded where either number is missing, not applicable of
    /// nothing.
    static func cell(_ part: Int?, of whole: Int?) -> Cell {
        guard let part, let whole else { return .notRecorded }
        return percent(part, of: whole).map(Cell.decimal) ?? .notApplicable
    }
}
