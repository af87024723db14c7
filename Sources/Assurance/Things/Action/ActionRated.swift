/// An action was rated blue, green, amber or red, or expressly left unrated.
public struct ActionRated: Fact {
    public typealias Subject = Action
    public static let name = "action.rated"
    public static let meaning =
        "An action was rated blue, green, amber or red. Blue claims that it is done."
    public static let example = FactExample(
        "action/2.1", "rating=amber", "meeting=meeting/executive-2024-03",
        "comment=Three schools have not sent anybody")

    /// The four colours of the plan's legend.
    ///
    /// Rule R-07.
    public enum Rating: String, Word {
        case blue
        case green
        case amber
        case red
        case unrated

        var plainly: String {
            switch self {
            case .blue: "It was marked blue. That means: done."
            case .green: "It was marked green. That means: going well."
            case .amber: "It was marked amber. That means: late, or needs care."
            case .red: "It was marked red. That means: it may not happen."
            case .unrated: "It was left without a colour."
            }
        }
    }

    public var rating = Rating.unrated
    public var meeting: ThingID?
    public var comment: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "the colour: blue is done and now business as usual")
        try c.field("meeting", &meeting, "the meeting that rated it")
        try c.field("comment", &comment, "what was said", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["\(rating.plainly)"] + (comment.map { ["Somebody said: \(ended: $0)"] } ?? [])
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
