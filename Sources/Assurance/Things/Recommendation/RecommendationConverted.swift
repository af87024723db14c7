/// A recommendation became actions.
public struct RecommendationConverted: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.converted"
    public static let meaning = "A recommendation was turned into one or more actions."
    public static let example = FactExample("recommendation/child-m-1", "actions=action/2.1")

    public var actions: [ThingID] = []

    public init() {}

    private static let actionsRule = FieldRule("the actions that it became", required: true)

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.texts("actions", &actions, Self.actionsRule)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was turned into promises."] }

    public func check(
        _ recommendation: Folded<Recommendation>?, _ known: some Knowledge
    ) throws(Refusal) {
        if actions.isEmpty { throw .field(.missing("actions", Self.actionsRule)) }
    }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        for action in actions where !recommendation.actions.contains(action) {
            recommendation.actions.append(action)
        }
        recommendation.life.reach(
            .converted, from: [.accepted, .partlyAccepted, .converted], at)
    }
}
