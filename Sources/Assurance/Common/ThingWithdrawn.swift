/// A thing was withdrawn before its work was done.
public struct ThingWithdrawn: CommonFact {
    public static let name = "thing.withdrawn"
    public static let meaning = "A thing was withdrawn, cancelled, abandoned or retired."
    public static let alsoSaid = ["cancelled", "dropped", "abandoned", "retired"]
    public static let example = FactExample(
        "training/first-aid-2024", "how=cancelled", "reason=Too few had signed up")

    public enum How: String, Word {
        case withdrawn
        case cancelled
        case abandoned
        case retired
    }

    public var how: How?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was dropped."] + PlainSentence.why(reason) }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.withdrawals.append(Cited(self, at))
        thing.state.withdraw(self, at)
    }
}
