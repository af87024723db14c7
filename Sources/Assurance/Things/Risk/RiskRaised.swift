/// A risk was raised.
public struct RiskRaised: Fact {
    public typealias Subject = Risk
    public static let name = "risk.raised"
    public static let meaning = "A risk was raised for the register."
    public static let begins = true
    public static let instead = [RiskScored.name]
    public static let example = FactExample(
        "risk/r7", "title=No trainer can be found", "owner=Training Lead",
        "source=meeting/executive-2024-03")

    public var title = ""
    public var owner: RoleTitle?
    public var source: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what may go wrong")
        try c.field("owner", &owner, "the role that owns it")
        try c.field("source", &source, "what it was raised from, such as a meeting or a review")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody saw that something could go wrong."] }

    public func apply(to risk: inout Risk, _ at: Occurrence) {
        risk.raising = Cited(self, at)
        risk.life.reach(.proposed, from: [nil], at)
    }
}
