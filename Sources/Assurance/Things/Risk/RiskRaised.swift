/// A risk was raised.
public struct RiskRaised: Fact {
    public typealias Subject = Risk
    public static let name = "risk.raised"
    public static let meaning = "A risk was raised for the register."
    public static let begins = true

    public var title = ""
    public var owner: RoleTitle?
    public var source: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what may go wrong")
        try c.field("owner", &owner, "the role that owns it")
        try c.field("source", &source, "what it was raised from, such as a meeting or a review")
    }

    public func apply(to risk: inout Risk, _ at: Occurrence) {
        risk.raising = Cited(self, at)
        risk.life.reach(.proposed, from: [nil], at)
    }
}
