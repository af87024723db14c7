/// An action that is printed in two papers was found to be one promise.
public struct ActionFoundSame: Fact {
    public typealias Subject = Action
    public static let name = "action.found-same"
    public static let meaning =
        "This action is another one, printed again: one promise, counted once, as the other."
    public static let example = FactExample(
        "action/2.5", "as=action/2.1", "reason=Both papers print the same sentence")

    public var other = ThingID.none
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("as", &other, "the action that it is, under which it is counted")
        try c.field("reason", &reason, "how that was found", says: .why)
    }

    public var tells: Telling { .aside }

    public var plainly: [PlainSentence] {
        ["This is the same promise as \([other]), written down twice."]
            + (reason.map { ["How that was found: \(ended: $0)"] } ?? [])
    }

    /// It is another action, and that one is not itself counted as a third.
    public func check(_ action: Folded<Action>?, _ known: some Knowledge) throws(Refusal) {
        let sentence: String?
        if other == action?.id {
            sentence = "an action is always the same as itself."
        } else if let same = known.state(Action.self, other) {
            sentence = same.state.sameAs.map {
                "\(other) is itself counted as \($0.value.other). Name that one."
            }
        } else {
            sentence = "\(other) is not an action."
        }
        if let sentence { throw .field(FieldProblem(field: "as", sentence: sentence)) }
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.sameAs = Cited(self, at)
        action.life.reach(
            .sameAsAnother,
            from: [.proposed, .open, .inProgress, .completionClaimed, .verified, .closed], at)
    }
}
