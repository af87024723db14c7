import Assurance
import Dates

/// How things are said to somebody who does not know the field: short, without its words.
enum PlainWords {
    /// A date as a person says it: an exact day in full, a financial year by its months, anything
    /// else as it was written.
    static func date(_ date: FuzzyDate) -> String {
        if date.asWritten.hasPrefix("fy:"), let first = date.bounds.earliest,
            let last = date.bounds.latest
        {
            return "April \(first.year) to March \(last.year)"
        }
        if date.bounds.isExact, let day = date.bounds.latest { return day.written }
        return date.asWritten
    }

    static func date(_ date: FuzzyDate?) -> String? { date.map { Self.date($0) } }

    /// When something happened, as the end of a sentence: ` on 3 May 2022`, ` (March 2022)`.
    static func when(_ at: Occurrence) -> String {
        guard let effective = at.effective else { return "" }
        return effective.bounds.isExact ? " on \(date(effective))" : " (\(date(effective)))"
    }

    /// A role's title within a sentence; nil where the paper names none.
    static func who(_ role: RoleTitle?) -> String? {
        guard let role, role.text.lowercased() != "not stated" else { return nil }
        return "the \(role.text)"
    }

    static func quoted(_ text: String) -> String { "“\(bare(text))”" }

    /// A text from the ledger within a sentence: without the full stop that would end it.
    static func bare(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// A first letter as a sentence begins.
    static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A text from the ledger as a sentence of its own, which ends.
    static func ended(_ text: String) -> String {
        let last = text.last { !"\"”’'".contains($0) }
        return last.map { ".!?".contains($0) } == true ? text : text + "."
    }
}
