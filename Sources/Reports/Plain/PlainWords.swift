import Assessment
import Assurance
import Dates
import Replay

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
        // "Not stated; between June 2022 and …" says itself that the day is not known.
        if date.asWritten.lowercased().hasPrefix("not stated") {
            return "some day, \(date.bounds.written)"
        }
        return date.asWritten
    }

    static func date(_ date: FuzzyDate?) -> String? { date.map { Self.date($0) } }

    /// When something happened, as the end of a sentence: ` on 3 May 2022`, ` (March 2022)`.
    static func when(_ at: Occurrence) -> String {
        guard let effective = at.effective else { return "" }
        return effective.bounds.isExact ? " on \(date(effective))" : " (\(date(effective)))"
    }

    /// A date after a verb: `on 3 May 2022`, `some time in March 2022`.
    static func on(_ date: FuzzyDate) -> String {
        date.bounds.isExact ? "on \(Self.date(date))" : "at some time (\(Self.date(date)))"
    }

    /// The beginning of a sentence on what is so since: `From 3 May 2022 on`.
    static func from(_ at: Occurrence) -> String {
        at.effective.map { $0.bounds.isExact ? "From \(date($0)) on" : "Later (\(date($0)))" }
            ?? "Later"
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
        let text = curly(text)
        let last = text.last { !"\"”’'".contains($0) }
        return last.map { ".!?".contains($0) } == true ? text : text + "."
    }

    /// Straight quotation marks as the curly ones that stand everywhere else.
    static func curly(_ text: String) -> String {
        var isOpen = false
        return String(
            text.map { letter in
                guard letter == "\"" else { return letter }
                isOpen.toggle()
                return isOpen ? "“" : "”"
            })
    }

    /// What a meeting found of something that was said there.
    static func found(_ stage: PeerReview.ClaimStage) -> String {
        switch stage {
        case .claimed: "Nobody wrote down whether others agreed."
        case .confirmed: "Others agreed that this is so."
        case .notEvidenced: "Nobody could show it."
        case .disputed: "Somebody said that it is not so."
        }
    }

    /// How the promise stands that took the place of another.
    static func newPromise(_ heir: PromiseOutcome.Heir) -> String {
        if heir.became.first?.isOverdue == true { return "The date of the new one has passed too." }
        return switch heir.outcome {
        case .dropped: "The new one was dropped too."
        case .superseded: "The new one was replaced too."
        case .silent: "Nobody has written anything about the new one since."
        case .claimedOnly: "The new one is said to be done, but that is not shown."
        case .slipped: "The date of the new one was moved."
        case .reworded, .transferred, .underWay: "The new one is not done yet."
        case .delivered: "The new one is done."
        }
    }
}

extension PeerReviewProgressAnswered.Outcome {
    /// How far a claim so answered has been shown.
    var stage: PeerReview.ClaimStage {
        switch self {
        case .confirmed: .confirmed
        case .notEvidenced: .notEvidenced
        case .disputed: .disputed
        }
    }
}
