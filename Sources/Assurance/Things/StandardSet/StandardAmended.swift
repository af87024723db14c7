/// A standard was added, reworded or withdrawn.
public struct StandardAmended: Fact {
    public typealias Subject = StandardSet
    public static let name = "standard-set.amended"
    public static let meaning =
        "A standard was added, reworded or withdrawn, and what prompted that."
    public static let alsoSaid = ["changed", "revised"]
    public static let example = FactExample(
        "standard-set/2023-24", "standard=S2", "change=reworded",
        "text=All staff are trained every second year", "promptedBy=review/child-m")

    public enum Change: String, Word {
        case added
        case reworded
        case withdrawn
    }

    public var standard = ""
    public var change = Change.reworded
    public var text: String?
    public var promptedBy: [ThingID] = []
    public var promptedAlsoBy: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("standard", &standard, "the standard's code or title")
        try c.field("change", &change, "what was done to it")
        try c.field("text", &text, "its wording now")
        try c.field("promptedBy", &promptedBy, "the reviews that prompted it", says: .why)
        try c.field(
            "promptedAlsoBy", &promptedAlsoBy, "what else prompted it, in words", says: .why)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The list of things to do well was changed."] }

    /// A standard that is not of this edition cannot be reworded or withdrawn.
    public func check(_ set: Folded<StandardSet>?, _ known: some Knowledge) throws(Refusal) {
        guard let set = set?.state, set.listsStandards, change != .added else { return }
        if set.standard(standard) == nil { throw set.unknown(standard, field: "standard") }
    }

    public func apply(to set: inout StandardSet, _ at: Occurrence) { set.amend(self, at) }
}
