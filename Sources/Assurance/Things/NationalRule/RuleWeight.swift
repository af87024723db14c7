/// How much a level binds, from the most to the least.
public enum RuleWeight: String, Word, Comparable {
    /// Law: only what is against it is a breach.
    case law
    /// Guidance that those it addresses must have regard to by law.
    case statutoryGuidance = "statutory-guidance"
    /// Guidance of a body that has the subject in its care.
    case guidance
    /// What is asked or expected without either.
    case expectation

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Binds more before binds less.
    public static func < (a: RuleWeight, b: RuleWeight) -> Bool { a.place < b.place }
}
