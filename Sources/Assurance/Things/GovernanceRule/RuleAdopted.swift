/// A rule came into force.
public struct RuleAdopted: Fact {
    public typealias Subject = GovernanceRule
    public static let name = "rule.adopted"
    public static let meaning = "A rule that the partnership works by came into force."
    public static let begins = true
    public static let example = FactExample(
        "rule/quorum", "text=Two of the three safeguarding partners make a quorum of the Executive",
        "sort=governance", "check=count who was there", "month=April",
        "responsible=Partnership Manager")

    public var text = ""
    public var sort = GovernanceRule.Sort.governance
    public var wayToCheck: String?
    public var body: ThingID?
    public var quorum: Int?
    public var clockDays: Int?
    public var clockUnit: GovernanceRule.ClockUnit?
    public var month: String?
    public var clock: ClockName?
    public var items: [String] = []
    public var responsible: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what the rule says, in short")
        try c.field("sort", &sort, "what sort of rule it is")
        try c.field("check", &wayToCheck, "how to see whether it is kept")
        try c.field("body", &body, "the group that it binds")
        try c.field("quorum", &quorum, "how many statutory partners must be present")
        try c.field("clockDays", &clockDays, "how long something may take, in the unit given")
        try c.field("clockUnit", &clockUnit, "the unit of that length; days unless said otherwise")
        try c.field("clock", &clock, "what its length or its month measures")
        try c.field("month", &month, "the month in which it is done each year")
        try c.field("items", &items, "the items of a checklist, legend or delegation")
        try c.field("responsible", &responsible, "who must see to it")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The rule was agreed."] }

    public func apply(to rule: inout GovernanceRule, _ at: Occurrence) {
        let cited = Cited(self, at)
        if rule.original == nil { rule.original = cited }
        rule.adopted = cited
        rule.life.begin(at)
    }
}
