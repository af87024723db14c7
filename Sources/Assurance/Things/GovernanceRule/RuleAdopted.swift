/// A rule came into force.
///
/// It says outright what it governs and with what parameters; nothing is read out of its text. A
/// rule that governs nothing is kept and shown, and no answer rests on it.
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
    public var governs: Practice?
    public var isOurs: Bool?
    public var quorum: Int?
    public var members: [ThingID] = []
    public var category: Organisation.Category?
    public var clockDays: Int?
    public var notBefore: Int?
    public var clockUnit: GovernanceRule.ClockUnit?
    public var month: String?
    public var consecutive: Int?
    public var most: Int?
    public var steps: [RuleStep] = []
    public var colours: [ColourMeaning] = []
    public var roles: [ThingID] = []
    public var asks: [AuditAsk] = []
    public var items: [String] = []
    public var responsible: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what the rule says, in short")
        try c.field("sort", &sort, "what sort of rule it is")
        try c.field("check", &wayToCheck, "how to see whether it is kept")
        try c.field("body", &body, "the group that it binds")
        try c.field("governs", &governs, "what it decides; without it nothing is judged by it")
        try c.field("ours", &isOurs, "no to say that the practice is not this partnership's")
        try c.field("quorum", &quorum, 1...1_000, "how many members must be present")
        try c.field("members", &members, "the members who count, where they are named")
        try c.field(
            "category", &category, "the category of members who count; statutory if not said")
        try c.field(
            "clockDays", &clockDays, 0...3_660, "how long something may take, in the unit given")
        try c.field(
            "notBefore", &notBefore, 0...3_660, "how long it must wait at the least, in that unit")
        try c.field("clockUnit", &clockUnit, "the unit of that length; days unless said otherwise")
        try c.field("month", &month, "the month in which it is done each year")
        try c.field(
            "consecutive", &consecutive, 1...100, "how many absences in a row call for a review")
        try c.field(
            "most", &most, 0...1_000,
            "how many it allows at the most: moves of a date, steps between ratings")
        try c.field("steps", &steps, "the stages of a dispute in turn, each with its time")
        try c.field("colours", &colours, "what each colour means")
        try c.field("roles", &roles, "the roles that one person may not hold at once")
        try c.field("asks", &asks, "what every audit of the kind must have")
        try c.field("items", &items, "the items of a checklist, legend or delegation")
        try c.field("responsible", &responsible, "who must see to it")
    }

    /// The length that it sets; a length without a unit is in days.
    public var length: GovernanceRule.Clock? {
        clockDays.map { GovernanceRule.Clock(count: $0, unit: clockUnit ?? .days) }
    }

    /// The time before which nothing is to be done.
    public var wait: GovernanceRule.Clock? {
        notBefore.map { GovernanceRule.Clock(count: $0, unit: clockUnit ?? .days) }
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The rule was agreed."] }

    public func check(_ rule: Folded<GovernanceRule>?, _ known: some Knowledge) throws(Refusal) {
        try GovernanceRule.Clock.require(clockDays, "clockDays")
        try GovernanceRule.Clock.require(notBefore, "notBefore")
        for (at, step) in steps.enumerated() {
            try GovernanceRule.Clock.require(step.clockDays, "steps.\(at + 1).clockDays")
        }
    }

    public func apply(to rule: inout GovernanceRule, _ at: Occurrence) {
        let cited = Cited(self, at)
        if rule.original == nil { rule.original = cited }
        rule.adopted = cited
        rule.life.begin(at)
    }
}
