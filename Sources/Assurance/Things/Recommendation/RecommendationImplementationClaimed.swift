/// Somebody said that a recommendation was carried out.
public struct RecommendationImplementationClaimed: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.implementation-claimed"
    public static let meaning =
        "Somebody said that a recommendation was carried out; its effect is not yet shown."
    public static let example = FactExample(
        "recommendation/child-m-1", "text=All schools have been trained")

    public var text: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what was said to be done")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody said that it was done."] }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        recommendation.claims.append(Cited(self, at))
        recommendation.life.reach(.implementationClaimed, from: [.implementing], at)
    }
}
