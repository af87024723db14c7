/// One stage that a dispute goes through, and how long it may take.
public struct RuleStep: FieldGroup {
    public var stage = DisputeStage.partnersMeet
    public var clockDays: Int?
    public var clockUnit: GovernanceRule.ClockUnit?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("stage", &stage, "the stage")
        try c.field("clockDays", &clockDays, 0...3_660, "how long it may take, in the unit given")
        try c.field("clockUnit", &clockUnit, "the unit of that length; days unless said otherwise")
    }

    /// How long the stage may take; nil where no time is set.
    public var length: GovernanceRule.Clock? {
        clockDays.map { GovernanceRule.Clock(count: $0, unit: clockUnit ?? .days) }
    }
}
