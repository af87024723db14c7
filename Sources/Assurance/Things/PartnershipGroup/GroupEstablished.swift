/// A group was set up.
public struct GroupEstablished: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.established"
    public static let meaning = "A group was set up, with its remit."
    public static let begins = true
    public static let follows = [GroupProposed.name]
    public static let instead = [GroupRemitChanged.name]
    public static let example = FactExample(
        "group/executive", "name=Executive", "sort=executive", "remit=to lead the partnership",
        "meets=four times a year", "chair=Partnership Chair")

    public var terms = PartnershipGroup.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The group was set up."] }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.begin(terms, .established, from: [nil, .proposed], at)
    }
}
