/// An action was rated blue, green, amber or red, by another state of the partnership's own legend, or
/// expressly left unrated.
public struct ActionRated: Fact {
    public typealias Subject = Action
    public static let name = "action.rated"
    public static let meaning =
        "An action was rated by a colour, of which blue claims that it is done, or by another "
        + "state of the partnership's own legend."
    public static let example = FactExample(
        "action/2.1", "rating=amber", "meeting=meeting/executive-2024-03",
        "comment=Three schools have not sent anybody")

    public var rating = Rating.unrated
    public var meeting: ThingID?
    public var comment: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "rating", &rating, "the colour, such as blue for done, or a state of the legend")
        try c.field("meeting", &meeting, "the meeting that rated it")
        try c.field("comment", &comment, "what was said", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["\(rating.plainly)"] + (comment.map { ["Somebody said: \(ended: $0)"] } ?? [])
    }

    /// Rule R-07: what is no colour of BRAG stands in a legend of the partnership.
    public func check(_ action: Folded<Action>?, _ known: some Knowledge) throws(Refusal) {
        guard !rating.isCommon else { return }
        let legend = known.things(of: GovernanceRule.kind)
            .compactMap { known.state(GovernanceRule.self, $0)?.state }
            .filter { $0.isInForce && $0.governs == .colours }
            .flatMap { $0.adopted?.value.colours ?? [] }
        if legend.contains(where: { $0.colour.isSame(as: rating) }) { return }
        var states = Rating.common
        for one in legend.map(\.colour) where !states.contains(one) { states.append(one) }
        throw .field(
            FieldProblem(
                field: "rating",
                sentence:
                    "\"\(rating)\" is not one of: "
                    + states.map(\.rawValue).joined(separator: ", ")
                    + ". Another state must stand in the legend: rule.adopted governs=colours.",
                rule: "R-07"))
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        let before = action.ratings.last?.value.rating
        action.ratings.append(Cited(self, at))
        let isDone = action.life.stage.map { !$0.isOpen } ?? false
        if rating == .blue, !isDone {
            action.life.reach(.completionClaimed, from: [.open, .inProgress], at)
        } else if before == .blue, rating != .blue, rating != .unrated {
            action.life.reach(
                .inProgress, from: [.completionClaimed, .verified, .closed], at)
        }
    }
}
