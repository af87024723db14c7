/// An action was proposed; nobody has agreed to it yet.
public struct ActionProposed: Fact {
    public typealias Subject = Action
    public static let name = "action.proposed"
    public static let meaning = "An action was proposed; nobody has agreed to it yet."
    public static let begins = true

    public var terms = Action.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.begin(terms, .proposed, from: [nil], at)
    }
}
