/// A claim of completion was checked and found true.
public struct CompletionVerified: Fact {
    public typealias Subject = Action
    public static let name = "action.completion-verified"
    public static let meaning = "A claim that an action is done was checked and found true."

    public var verifiedBy: RoleTitle?
    public var basis: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("verifiedBy", &verifiedBy, "the role that checked it")
        try c.field("basis", &basis, "what it was checked against")
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.verifications.append(Cited(self, at))
        action.life.reach(.verified, from: [.completionClaimed], at)
    }
}
