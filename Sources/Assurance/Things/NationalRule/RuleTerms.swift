public import Dates

/// What a national rule says in one edition: its level, where it stands, what it asks, of whom, and
/// how surely that is known.
public struct RuleTerms: FieldGroup {
    /// The rule in the book's own words.
    public var text = ""
    public var governs = Practice.notification
    public var level: RuleLevel?
    public var weight: RuleWeight?
    /// The edition that states it; nil where none was found.
    public var edition: ThingID?
    public var provision: String?
    /// The chapter, where a transition holds some chapters over.
    public var chapter: String?
    public var address: String?
    /// Whether the rule holds only where and when it is commenced.
    public var awaitsCommencement: Bool?
    public var clockDays: Int?
    public var clockUnit: GovernanceRule.ClockUnit?
    public var bound: ClockBound?
    public var firstDay: FirstDay?
    /// What starts its clock: more than one where sources differ.
    public var starts: [RuleMoment] = []
    /// What stops its clock: more than one where sources differ.
    public var stops: [RuleMoment] = []
    /// The one day by which it was to be done, where a day is named.
    public var due: FuzzyDate?
    /// The day of every year by which it is to be done.
    public var dueEachYear: DayOfYear?
    public var responsible: String?
    public var members: [String] = []
    public var items: [String] = []
    public var confidence = RuleConfidence.notFound
    public var lastChecked: Day?

    public init() {}

    /// The length of its clock; nil where it gives none.
    public var length: GovernanceRule.Clock? {
        clockDays.map { GovernanceRule.Clock(count: $0, unit: clockUnit ?? .days) }
    }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what the rule says, in our own words")
        try c.field("governs", &governs, "which practice it decides")
        try c.field("level", &level, "where it stands, such as act or panel-guidance")
        try c.field("weight", &weight, "how much it binds; as its edition, unless said otherwise")
        try c.field("edition", &edition, "the edition that states it")
        try c.field("provision", &provision, "the section, regulation or paragraph")
        try c.field("chapter", &chapter, "the chapter, where a transition holds some over")
        try c.field("address", &address, "the public address of the provision at that time")
        try c.field(
            "awaitsCommencement", &awaitsCommencement,
            "whether it holds only where and when it is commenced")
        try c.field(
            "clockDays", &clockDays, 0...3_660, "how long something may take, in the unit given")
        try c.field("clockUnit", &clockUnit, "the unit of that length; days unless said otherwise")
        try c.field("bound", &bound, "how the length bounds; within unless said otherwise")
        try c.field("firstDay", &firstDay, "which day is the first; the next unless said otherwise")
        try c.field("starts", &starts, "what starts its clock; several where sources differ")
        try c.field("stops", &stops, "what stops its clock; several where sources differ")
        try c.field("due", &due, "the day by which it was to be done")
        try c.field("dueEachYear", &dueEachYear, "the day of each year by which it is to be done")
        try c.field("responsible", &responsible, "who must see to it")
        try c.field("members", &members, "who is counted")
        try c.field("items", &items, "what it lists")
        try c.field("confidence", &confidence, "how surely it is known")
        try c.field("lastChecked", &lastChecked, "the day on which it was last looked up")
    }
}
