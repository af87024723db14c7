public import Dates

/// Inspectors asked for a written statement of what will be done.
public struct StatementRequested: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.statement-requested"
    public static let meaning = "Inspectors asked for a written statement of proposed action."

    public var lead: RoleTitle?
    public var due: FuzzyDate?
    public var requestedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role or body that leads the answer")
        try c.field("due", &due, "when it is due")
        try c.field("requestedBy", &requestedBy, "who asked for it")
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.statementRequests.append(Cited(self, at))
        inspection.life.reach(.statementRequested, from: [.reported], at)
    }
}
