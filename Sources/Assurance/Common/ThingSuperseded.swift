/// Another thing took its place.
public struct ThingSuperseded: CommonFact {
    public static let name = "thing.superseded"
    public static let meaning =
        "Other things took its place: it was merged, split, continued or carried forward."
    public static let alsoSaid = ["replaced", "merged", "split", "carried-forward", "continued"]
    public static let example = FactExample(
        "objective/2.2", "successors=objective/2.1", "how=merged", "reason=Both asked for the same")

    public enum How: String, Word {
        case superseded
        case merged
        case split
        case continued
        case carriedForward = "carried-forward"
        case becameTheme = "became-theme"
    }

    public var by: [ThingID] = []
    public var how = How.superseded
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("successors", &by, "what took its place")
        try c.field("how", &how, "how it was succeeded")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .arrangement }

    public var plainly: [PlainSentence] {
        [
            "Something else took its place.",
            by.isEmpty ? "Nobody wrote down what that is." : "It is: \(by).",
        ] + (reason.map { ["The reason given: \(ended: $0)"] } ?? [])
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.successions.append(Cited(self, at))
        thing.state.supersede(self, at)
    }
}
