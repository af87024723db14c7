/// An objective was set.
public struct ObjectiveSet: Fact {
    public typealias Subject = Objective
    public static let name = "objective.set"
    public static let meaning = "An objective was set, with its measures."
    public static let begins = true
    public static let example = FactExample(
        "objective/2.1", "title=Neglect is seen earlier", "number=2.1", "priority=priority/neglect",
        "plan=plan/2023-2025", "measures=calls for advice from schools", "aim=more")

    public var title = ""
    public var number: String?
    public var priority: ThingID?
    public var plan: ThingID?
    public var measures: [String] = []
    public var aim: Aim?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what is to be reached")
        try c.field("number", &number, "its number in the plan")
        try c.field("priority", &priority, "the priority that it serves")
        try c.field("plan", &plan, "the plan that it stands in")
        try c.field("measures", &measures, "how it will be known to be reached")
        try c.field("aim", &aim, "which way that should go: more, less, or the same")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was decided what should get better."] }

    public func apply(to objective: inout Objective, _ at: Occurrence) {
        let cited = Cited(self, at)
        if objective.original == nil { objective.original = cited }
        objective.terms = cited
        objective.life.begin(at)
    }
}
