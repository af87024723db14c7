/// A thing was closed: its work is done.
public struct ThingClosed: CommonFact {
    public static let name = "thing.closed"
    public static let meaning = "A thing was closed: its work is done, or will be done no more."
    public static let alsoSaid = ["ended", "completed", "finished", "ceased", "disbanded"]
    public static let example = FactExample(
        "finding/audit-2023-2", "conclusion=Every school now has a named lead")

    public var conclusion: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("conclusion", &conclusion, "what was concluded")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["It was closed."] + PlainSentence.said(conclusion) }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.closings.append(Cited(self, at))
        thing.state.close(self, at)
    }
}
