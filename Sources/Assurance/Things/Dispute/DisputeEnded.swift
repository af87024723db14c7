/// A dispute ended.
public struct DisputeEnded: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.ended"
    public static let meaning = "A dispute ended: resolved, determined or withdrawn."
    public static let example = FactExample(
        "dispute/budget-2024", "how=resolved", "text=Equal shares for a year")

    public enum How: String, Word {
        case resolved
        case determined
        case withdrawn
    }

    public var how = How.resolved
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("text", &outcome, "what was settled")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The argument was over."] }

    public func apply(to dispute: inout Dispute, _ at: Occurrence) {
        dispute.endings.append(Cited(self, at))
        switch how {
        case .resolved: dispute.end(.resolved, at)
        case .determined: dispute.end(.determined, at)
        case .withdrawn: dispute.end(.withdrawn, at)
        }
    }
}
