/// Somebody said that an action is done.
public struct CompletionClaimed: Fact {
    public typealias Subject = Action
    public static let name = "action.completion-claimed"
    public static let meaning = "Somebody said that an action is done. Nobody has checked it yet."
    public static let alsoSaid = ["completed", "done", "finished"]
    public static let example = FactExample(
        "action/2.1", "text=All five schools have sent their staff", "claimedBy=Early Help Lead")

    public var claim: String?
    public var claimedBy: RoleTitle?
    public var product: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &claim, "what was said to be done")
        try c.field("claimedBy", &claimedBy, "the role that said so", says: .who)
        try c.field("product", &product, "what came of it, such as a publication")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            PlainWords.who(claimedBy).map { "\(PlainWords.sentence($0)) said that it is done." }
                ?? "Somebody said that it is done."
        ] + PlainSentence.said(claim)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.claims.append(Cited(self, at))
        action.life.reach(.completionClaimed, from: [.open, .inProgress], at)
    }
}
