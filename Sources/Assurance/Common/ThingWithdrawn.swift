/// A thing was withdrawn before its work was done.
public struct ThingWithdrawn: CommonFact {
    public static let name = "thing.withdrawn"
    public static let meaning = "A thing was withdrawn, cancelled, abandoned or retired."

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
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.withdrawals.append(Cited(self, at))
        thing.state.withdraw(self, at)
    }
}
