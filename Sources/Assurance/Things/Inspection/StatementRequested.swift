public import Dates

/// Inspectors asked for a written statement of what will be done.
public struct StatementRequested: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.statement-requested"
    public static let meaning = "Inspectors asked for a written statement of proposed action."
    public static let example = FactExample(
        "inspection/jtai-2024", "lead=Director of Children", "due=30 June 2024",
        "requestedBy=Ofsted")

    public var lead: RoleTitle?
    public var due: FuzzyDate?
    public var requestedBy: String?
    /// When the report that asks for it was received.
    public var received: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role or body that leads the answer")
        try c.field("due", &due, "when it is due")
        try c.field("requestedBy", &requestedBy, "who asked for it", says: .who)
        try c.field("received", &received, "when the report that asks for it was received")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Inspectors asked in writing what will be done."] }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.statementRequests.append(Cited(self, at))
        inspection.life.reach(.statementRequested, from: [.reported], at)
    }
}
