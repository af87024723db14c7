/// A meeting considered something.
public struct ItemConsidered: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.item-considered"
    public static let meaning =
        "A meeting considered an item: what it was about and what came of it."
    public static let example = FactExample(
        "meeting/executive-2024-03", "item=the plan for neglect", "related=plan/2023-2025",
        "outcome=approved")

    public enum Outcome: String, Word {
        case noted
        case received
        case discussed
        case approved
        case signedOff = "signed-off"
        case presented
    }

    public var item = ""
    public var related: [ThingID] = []
    public var outcome = Outcome.noted

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("item", &item, "what was considered")
        try c.field("related", &related, "the things it concerned")
        try c.field("outcome", &outcome, "what the meeting did with it")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["The meeting talked about one more thing."]
            + (item.isEmpty ? [] : ["It was: \(ended: item)"])
    }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.items.append(Cited(self, at))
    }
}
