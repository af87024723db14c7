/// A closed thing was opened again.
public struct ThingReopened: CommonFact {
    public static let name = "thing.reopened"
    public static let meaning = "Something closed was opened again, with the reason."
    public static let mayFollowEnd = true

    public var reason = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why")
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.reopenings.append(Cited(self, at))
        thing.state.reopen(self, at)
    }
}
