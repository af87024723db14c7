/// A closed thing was opened again.
public struct ThingReopened: CommonFact {
    public static let name = "thing.reopened"
    public static let meaning = "Something closed was opened again, with the reason."
    public static let mayFollowEnd = true
    public static let alsoSaid = ["resumed", "restarted"]
    public static let example = FactExample(
        "finding/audit-2023-3", "reason=Two schools have no named lead again",
        after: [ThingClosed.self])

    public var reason = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["It was opened again."] + PlainSentence.why(reason) }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.reopenings.append(Cited(self, at))
        thing.state.reopen(self, at)
    }
}
