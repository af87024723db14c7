/// A group was proposed; it does not exist yet.
public struct GroupProposed: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.proposed"
    public static let meaning = "A group was proposed; it does not exist yet."
    public static let begins = true

    public var terms = PartnershipGroup.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.begin(terms, .proposed, from: [nil], at)
    }
}
