public import Dates

/// How dates, roles and texts are said to somebody who does not know the field.
public enum PlainWords {
    /// A date as a person says it: an exact day in full, a financial year by its months, anything
    /// else as it was written.
    public static func date(_ date: FuzzyDate) -> String {
        if date.asWritten.hasPrefix("fy:"), let first = date.bounds.earliest,
            let last = date.bounds.latest
        {
            return "April \(first.year) to March \(last.year)"
        }
        guard date.isDated else { return "\(quoted(date.asWritten)), which gives no day" }
        if date.bounds.isExact, let day = date.bounds.latest { return day.written }
        // With a bound on one side only, what is known is that it had happened by then, or not before.
        if (date.bounds.earliest == nil) != (date.bounds.latest == nil) {
            return "some day, \(date.bounds.written)"
        }
        return date.asWritten
    }

    public static func date(_ date: FuzzyDate?) -> String? { date.map { Self.date($0) } }

    /// When something happened, as the end of a sentence: ` on 3 May 2022`, ` (March 2022)`.
    public static func when(_ at: Occurrence) -> String {
        guard let effective = at.effective else { return "" }
        return effective.bounds.isExact ? " on \(date(effective))" : " (\(date(effective)))"
    }

    /// A date after a verb: `on 3 May 2022`, `some time in March 2022`.
    public static func on(_ date: FuzzyDate) -> String {
        date.bounds.isExact ? "on \(Self.date(date))" : "at some time (\(Self.date(date)))"
    }

    /// The beginning of a sentence on what is so since: `From 3 May 2022 on`.
    public static func from(_ at: Occurrence) -> String {
        at.effective.map { $0.bounds.isExact ? "From \(date($0)) on" : "Later (\(date($0)))" }
            ?? "Later"
    }

    /// A role's title within a sentence; nil where the paper names none.
    public static func who(_ role: RoleTitle?) -> String? {
        guard let role, !role.isNotStated else { return nil }
        return "the \(role.text)"
    }

    public static func quoted(_ text: String) -> String { "“\(bare(text))”" }

    /// A text from the ledger within a sentence: without the full stop that would end it.
    public static func bare(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// A first letter as a sentence begins.
    public static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A text from the ledger as a sentence of its own, which ends.
    public static func ended(_ text: String) -> String {
        let text = curly(text)
        let last = text.last { !"\"”’'".contains($0) }
        return last.map { ".!?".contains($0) } == true ? text : text + "."
    }

    /// Straight quotation marks as the curly ones that stand everywhere else.
    public static func curly(_ text: String) -> String {
        var isOpen = false
        return String(
            text.map { letter in
                guard letter == "\"" else { return letter }
                isOpen.toggle()
                return isOpen ? "“" : "”"
            })
    }
}
