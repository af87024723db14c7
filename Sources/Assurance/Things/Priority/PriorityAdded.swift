/// A priority was added to a plan.
public struct PriorityAdded: Fact {
    public typealias Subject = Priority
    public static let name = "priority.added"
    public static let meaning = "A priority or a cross-cutting theme was added to a plan."
    public static let begins = true

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

    public func apply(to priority: inout Priority, _ at: Occurrence) {
        priority.addition = Cited(self, at)
        priority.life.reach(.current, from: [nil], at)
    }
}
