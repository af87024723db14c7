/// A fact never happened: it folds as if absent, for whoever knows this.
public struct EventRetracted: CommonFact {
    public static let name = "event.retracted"
    public static let meaning = "A recorded fact never happened."
    public static let mayFollowEnd = true
    public static let alsoSaid = ["deleted", "removed", "undone", "struck-out"]
    public static let example = FactExample(
        "action/2.5", "target=action/2.5#2", "reason=It was written about the wrong action",
        after: [NoteAdded.self])

    public var target = EventID.none
    public var reason = ""

    public init() {}

    public var names: [EventID] { [target] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("target", &target, "the fact that never happened")
        try c.field("reason", &reason, "how that was found", says: .why)
    }

    public var tells: Telling { .correction }

    public var plainly: [PlainSentence] {
        [
            "Something had been written down that never happened.",
            "How that was found: \(ended: reason)",
        ]
    }

    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard let wrong = known.fact(target) else {
            throw .unknownFact(target, field: "target")
        }
        guard wrong.at.subject == thing.id else {
            throw .wrongFact(target, sentence: "it is about \(wrong.at.subject), not \(thing.id).")
        }
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {}
}
