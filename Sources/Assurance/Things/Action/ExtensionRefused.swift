/// More time for an action was asked for and not granted.
public struct ExtensionRefused: Fact {
    public typealias Subject = Action
    public static let name = "action.extension-refused"
    public static let meaning = "More time that was asked for was not granted."
    public static let example = FactExample(
        "action/2.1", "refusedBy=Executive Chair", "reason=Children cannot wait",
        after: [ExtensionAsked.self])

    public var refusedBy: RoleTitle?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("refusedBy", &refusedBy, "the role or body that refused", says: .who)
        try c.field("reason", &reason, "why", says: .why)
    }

    public static let touches = [ExtensionAsked.name]
    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["No more time was given."] + PlainSentence.why(reason)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.extensionsRefused.append(Cited(self, at))
    }
}
