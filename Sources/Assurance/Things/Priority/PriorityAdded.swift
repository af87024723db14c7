/// A priority was added to a plan.
public struct PriorityAdded: Fact {
    public typealias Subject = Priority
    public static let name = "priority.added"
    public static let meaning = "A priority or a cross-cutting theme was added to a plan."
    public static let begins = true
    public static let example = FactExample(
        "priority/neglect", "title=Neglect", "number=2", "plan=plan/2023-2025",
        "definition=children whose needs are not met for a long time", "owner=Executive")

    public var title = ""
    public var number: String?
    public var plan: ThingID?
    public var definition: String?
    public var owner: String?
    public var sort: Priority.Sort?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("number", &number, "its number in the plan")
        try c.field("plan", &plan, "the plan that it stands in")
        try c.field("definition", &definition, "what is meant by it")
        try c.field("owner", &owner, "the body or role that owns it")
        try c.field("sort", &sort, "what sort it is; a priority unless said otherwise")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was put on the list of what matters most."] }

    public func apply(to priority: inout Priority, _ at: Occurrence) {
        priority.addition = Cited(self, at)
        priority.life.reach(.current, from: [nil], at)
    }
}
