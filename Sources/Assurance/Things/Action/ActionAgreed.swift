public import Dates

/// An action was agreed: what will be done, who leads it, and when it is due.
public struct ActionAgreed: Fact {
    public typealias Subject = Action
    public static let name = "action.agreed"
    public static let meaning =
        "An action was agreed: what will be done, who leads it, and when it is due."
    public static let begins = true
    public static let follows = [ActionProposed.name]
    public static let instead = ActionProposed.instead
    public static let example = FactExample(
        "action/2.1", "title=Train staff of all schools to see neglect early", "lead=Training Lead",
        "due=31 March 2024", "objective=objective/2.1", "plan=plan/2023-2025",
        "oversight=Executive", "measures=the course is run")

    /// Rule R-11: it says where it comes from, and who leads it or that this is not stated.
    public static let needs = [
        FieldNeed(
            oneOf: "objective", "source", "plan",
            sentence:
                "The action does not say where it comes from. Give \"objective\", \"source\" or "
                + "\"plan\".", rule: "R-11"),
        FieldNeed(
            oneOf: "lead",
            sentence:
                "\"lead\" is missing. Give the role, or \"not stated\" if the paper does not say."),
    ]

    public var terms = Action.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .promise }
    public var announced: FuzzyDate? { terms.due }
    public var plainly: [PlainSentence] { ["The promise was made."] + terms.plainly }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.begin(terms, .open, from: [nil, .proposed], at)
    }
}
