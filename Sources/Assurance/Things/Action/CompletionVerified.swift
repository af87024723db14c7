/// A claim of completion was checked and found true.
public struct CompletionVerified: Fact {
    public typealias Subject = Action
    public static let name = "action.completion-verified"
    public static let meaning = "A claim that an action is done was checked and found true."
    public static let alsoSaid = ["verified", "checked", "confirmed", "signed-off"]
    public static let example = FactExample(
        "action/2.1", "verifiedBy=Quality Manager", "basis=the lists of who came")

    public var verifiedBy: RoleTitle?
    public var basis: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("verifiedBy", &verifiedBy, "the role that checked it", says: .who)
        try c.field("basis", &basis, "what it was checked against", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            PlainWords.who(verifiedBy).map {
                "\(PlainWords.sentence($0)) checked, and found it done."
            } ?? "It was checked, and found done.",
            basis.map { "This was looked at: \(ended: $0)" }
                ?? "Nobody wrote down what was looked at.",
        ]
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.verifications.append(Cited(self, at))
        action.life.reach(.verified, from: [.completionClaimed], at)
    }
}
