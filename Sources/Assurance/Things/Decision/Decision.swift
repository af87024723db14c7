import Dates

/// A decision of a body: what was decided, how, and whether it still stands.
///
/// A reversed decision was a true decision in its turn: both stay.
public struct Decision: HasLife {
    public static let kind = "decision"
    public static let meaning = "a decision of a body, and whether it still stands"
    public static let plainName = "a decision"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case text
    }

    public enum Stage: String, LifeStage {
        case taken
        case reportedBack = "reported-back"
        case ratified
        case reversed
    }

    public var life = Life<Stage>()
    /// Every time it was taken, in order; it can be taken anew after a reversal.
    public internal(set) var takings: [Cited<DecisionTaken>] = []
    public internal(set) var reports: [Cited<DecisionReportedBack>] = []
    public internal(set) var ratifications: [Cited<DecisionRatified>] = []
    public internal(set) var reversals: [Cited<DecisionReversed>] = []
    /// The reversal in force; nil while the decision stands.
    public internal(set) var reversal: Cited<DecisionReversed>?

    public init() {}

    /// The last taking.
    public var taking: Cited<DecisionTaken>? { takings.last }
    public var title: String? { taking?.value.wording }

    /// What is in force: the outcome of the reversal, else the decision itself.
    public var inForce: String? { reversal?.value.outcome ?? taking?.value.wording }
    public var isReversed: Bool { reversal != nil }
    /// Whether it was taken between meetings, as by the chair; nil when the record does not say.
    public var wasBetweenMeetings: Bool? { taking?.value.betweenMeetings }
    /// Whether it was taken between meetings and nobody has told a meeting of it yet.
    public var awaitsReport: Bool { wasBetweenMeetings == true && reports.isEmpty }
    public var isRatified: Bool { !ratifications.isEmpty }

    public func describe(_ d: inout Description) {
        d.say("Decision", taking?.value.wording)
        d.say("Status", life.stage)
        d.say("Taken by", taking?.value.body)
        d.say("Taken", taking?.effective)
        d.mention("Meeting", taking?.value.meeting?.text)
        if wasBetweenMeetings == true {
            d.say("Between meetings", "yes")
            d.say("Reported back to", reports.compactMap { $0.value.meeting?.text })
        }
        d.mention("Consulted", taking?.value.consulted ?? [])
        d.mention("Vote", taking?.value.vote)
        if let ratified = ratifications.last {
            d.say("Ratified", ratified.value.meeting?.text ?? ratified.effective?.asWritten)
        }
        if let reversal {
            d.say("Reversed", reversal.effective)
            d.say("Because", reversal.value.reason)
            d.say("In force", reversal.value.outcome)
        }
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        if !takings.isEmpty { takings[takings.count - 1].value.wording = fact.to }
    }
}
