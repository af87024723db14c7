public import Dates

/// An audit was opened: organisations were asked to respond.
public struct AuditOpened: Fact {
    public typealias Subject = Audit
    public static let name = "audit.opened"
    public static let meaning = "An audit was opened, and organisations were asked to respond."
    public static let example = FactExample("audit/section-11-2023", "due=30 November 2023")

    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("due", &due, "when responses are due")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Everybody was asked to answer."] }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.opening = Cited(self, at)
        audit.reach(.open, at)
    }
}
