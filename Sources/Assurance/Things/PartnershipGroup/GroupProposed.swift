/// A group was proposed; it does not exist yet.
public struct GroupProposed: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.proposed"
    public static let meaning = "A group was proposed; it does not exist yet."
    public static let begins = true
    public static let instead = [GroupRemitChanged.name]
    public static let example = FactExample(
        "group/neglect", "name=Neglect Group", "sort=task-and-finish",
        "remit=to plan the work on neglect")

    public var terms = PartnershipGroup.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .announcement }
    public var plainly: [PlainSentence] { ["Somebody had the idea to set up this group."] }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.begin(terms, .proposed, from: [nil], at)
    }
}
