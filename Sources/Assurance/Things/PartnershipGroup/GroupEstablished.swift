/// A group was set up.
public struct GroupEstablished: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.established"
    public static let meaning = "A group was set up, with its remit."
    public static let begins = true

    public var terms = PartnershipGroup.Terms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.begin(terms, .established, from: [nil, .proposed], at)
    }
}
