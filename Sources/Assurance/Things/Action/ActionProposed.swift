public import Dates

/// An action was proposed; nobody has agreed to it yet.
public struct ActionProposed: Fact {
    public typealias Subject = Action
    public static let name = "action.proposed"
    public static let meaning = "An action was proposed; nobody has agreed to it yet."
    public static let begins = true
    public static let instead = [
        ActionSlipped.name, WordingChanged.name, ActionTransferred.name, ActionRestated.name,
    ]
    public static let example = FactExample(
        "action/2.3", "title=Send each school a guide to early help", "lead=Early Help Lead",
        "due=Autumn 2024")

    public var terms = Action.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .promise }
    public var announced: FuzzyDate? { terms.due }

    public var plainly: [PlainSentence] {
        ["Somebody had the idea. Nobody had agreed yet."] + terms.plainly
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.begin(terms, .proposed, from: [nil], at)
    }
}
