/// The lead or the oversight of an action passed to others.
public struct ActionTransferred: Fact {
    public typealias Subject = Action
    public static let name = "action.transferred"
    public static let meaning = "The lead or the oversight of an action passed to others."

    public var lead: RoleTitle?
    public var formerLead: RoleTitle?
    public var oversight: [String] = []
    public var formerOversight: [String] = []
    public var cause: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role that leads it now")
        try c.field("formerLead", &formerLead, "the role that led it before")
        try c.field("oversight", &oversight, "the groups that oversee it now")
        try c.field("formerOversight", &formerOversight, "the groups that oversaw it before")
        try c.field("cause", &cause, "why it passed")
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.transfers.append(Cited(self, at))
        if let lead { action.terms?.value.lead = lead }
        if !oversight.isEmpty { action.terms?.value.oversight = oversight }
    }
}
