/// An organisation's category, representative or deputy changed.
public struct OrganisationMembershipChanged: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.membership-changed"
    public static let meaning = "An organisation's category, representative or deputy changed."
    public static let alsoSaid = ["left", "removed"]
    public static let example = FactExample(
        "organisation/police", "representative=Detective Superintendent",
        "formerRepresentative=Borough Commander", "deputy=Detective Inspector")

    public var category: Organisation.Category?
    public var representative: RoleTitle?
    public var formerRepresentative: RoleTitle?
    public var deputy: RoleTitle?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("category", &category, "in which capacity it belongs now")
        try c.field("representative", &representative, "the role that speaks for it now")
        try c.field(
            "formerRepresentative", &formerRepresentative, "the role that spoke for it before")
        try c.field("deputy", &deputy, "the role that stands in for the representative")
        try c.field("reason", &reason, "why it changed", says: .why)
    }

    public var tells: Telling { .arrangement }

    public var plainly: [PlainSentence] { ["Who speaks for the group changed, or how it belongs."] }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.changes.append(Cited(self, at))
        if let category {
            organisation.category = Cited(category, at)
            organisation.categories.append(Cited(category, at))
        }
        if let representative { organisation.representative = Cited(representative, at) }
        if let deputy { organisation.deputy = Cited(deputy, at) }
    }
}
