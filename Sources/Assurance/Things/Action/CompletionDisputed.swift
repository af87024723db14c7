/// Somebody said that an action which is called done is not done.
public struct CompletionDisputed: Fact {
    public typealias Subject = Action
    public static let name = "action.completion-disputed"
    public static let meaning =
        "Somebody said that an action which is called done is not done. The claim stays beside it."
    public static let example = FactExample(
        "action/2.1", "disputedBy=a councillor on the scrutiny committee",
        "text=Two schools have sent nobody", "forum=Scrutiny Committee",
        after: [CompletionClaimed.self])

    public var disputedBy: String?
    public var text: String?
    public var forum: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("disputedBy", &disputedBy, "the role or body that said so", says: .who)
        try c.field("text", &text, "what is said not to be done")
        try c.field("forum", &forum, "where it was said")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Somebody said that it is not done, though it was called done."]
            + PlainSentence.said(text)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.disputes.append(Cited(self, at))
    }
}
