public import Assurance
public import Dates
import Replay

/// A modification of a rule for a time, asked for a run that started at a time.
public struct RuleModification: Sendable {
    public let fact: RuleModified
    /// The day from which it holds.
    public let from: DateBounds
    /// The first day on which it holds no more; nil while no end is known.
    public let until: DateBounds?
    /// Whether its end was found: otherwise it is taken to end with the next edition.
    public let isEndFound: Bool
    /// Whether it was in force when the run started.
    public let inForce: Answer
    /// The fact that says so.
    public let said: Occurrence

    /// Nil where it modifies another edition, or had certainly ended when the run started.
    init?(
        _ modified: Cited<RuleModified>, of terms: RuleTerms, _ editions: RuleEditions,
        runFrom start: DateBounds
    ) {
        if let edition = modified.value.edition, edition != terms.edition { return nil }
        fact = modified.value
        said = modified.at
        from = modified.at.bounds
        isEndFound = fact.until != nil
        until =
            fact.until.map { $0.bounds.advanced(by: 1) }
            ?? terms.edition.flatMap { editions.next(after: $0)?.from }
        if let until, start.precedes(until) == .no { return nil }
        // Without an instrument nothing says which edition would end it.
        let isOpen: Answer = fact.until == nil && terms.edition == nil ? .cannotTell : .yes
        inForce = start.precedes(from).not.and(until.map { start.precedes($0) } ?? isOpen)
    }
}
