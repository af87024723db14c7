public import Assurance
public import Dates
import Replay

/// A national rule as one edition states it, asked for a run that started at a time.
public struct Rule: Sendable {
    public let id: ThingID
    /// What the edition says.
    public let terms: RuleTerms
    /// The edition; nil where none was found that states it.
    public let edition: RuleEdition?
    /// The day from which it holds in the area.
    public let from: DateBounds
    /// The first day on which it holds no more; nil while no end is known.
    public let until: DateBounds?
    /// Whether it was in force when the run started.
    public let inForce: Answer
    /// What modified it at the start of the run, or may since, in the order in which it was known.
    public let modifications: [RuleModification]
    public let confidence: RuleConfidence
    /// The day on which it was last looked up; nil where it never was.
    public let lastChecked: Day?
    /// The fact that states it.
    public let said: Occurrence

    init(
        id: ThingID, terms: RuleTerms, edition: RuleEdition?, from: DateBounds,
        until: DateBounds?, runFrom start: DateBounds, modifications: [RuleModification],
        check: Cited<RuleChecked>?, said: Occurrence
    ) {
        self.id = id
        self.terms = terms
        self.edition = edition
        self.from = from
        self.until = until
        inForce = start.precedes(from).not.and(until.map { start.precedes($0) } ?? .yes)
        self.modifications = modifications
        confidence = check?.value.confidence ?? terms.confidence
        let days = [terms.lastChecked, check?.effective?.bounds.latest].compactMap { $0 }
        lastChecked = days.max()
        self.said = said
    }

    public var practice: Practice { terms.governs }
    public var text: String { terms.text }
    /// Where it stands: its own word, else that of its edition.
    public var level: RuleLevel? { terms.level ?? edition?.level }
    /// How much it binds: its own word, else that of its edition.
    public var weight: RuleWeight { terms.weight ?? edition?.weight ?? .expectation }
    /// Whether what is against it is a breach; of anything weaker one says that it was not met.
    public var isLaw: Bool { weight == .law }
    public var provision: String? { terms.provision }
    public var responsible: String? { terms.responsible }
    public var members: [String] { terms.members }
    public var bound: ClockBound { terms.bound ?? .within }
    public var firstDay: FirstDay { terms.firstDay ?? .next }

    /// The modification in force, or perhaps in force, when the run started; nil where none was.
    public var modification: RuleModification? { modifications.last { $0.inForce != .no } }

    /// The length of its clock, with what modified it; nil where it gives none.
    public var length: GovernanceRule.Clock? {
        guard let modification, modification.inForce == .yes else { return terms.length }
        return modification.fact.effect == .changed ? modification.fact.length : terms.length
    }

    /// Each reading of what its clock runs between: one, or more where sources differ.
    public var readings: [RuleReading] {
        let stops = terms.stops.map(Optional.some)
        return terms.starts.flatMap { start in
            (stops.isEmpty ? [nil] : stops).map { RuleReading(starts: start, stops: $0) }
        }
    }

    /// Whether it was asked for a day after it was last looked up.
    public func isBeyondCheck(_ day: Day) -> Bool { lastChecked.map { day > $0 } ?? true }

    /// Whether an answer may be certain that rests on it: it was found, in force, and as it stands.
    public var isCertain: Bool {
        inForce == .yes && confidence != .notFound && modification == nil
    }
}

/// One reading of a rule: what starts its clock and what stops it.
public struct RuleReading: Hashable, Sendable {
    public let starts: RuleMoment
    /// Nil where the rule names nothing that stops it.
    public let stops: RuleMoment?
}
