/// An organisation joined, or was named as one that the partnership works with.
public struct OrganisationAdmitted: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.admitted"
    public static let meaning =
        "An organisation joined the partnership, or was named as one that it works with."
    public static let begins = true
    public static let instead = [OrganisationMembershipChanged.name]
    public static let alsoSaid = ["joined", "added"]
    public static let example = FactExample(
        "organisation/police", "name=Police", "category=statutory",
        "representative=Borough Commander")

    public var title = ""
    public var category = Organisation.Category.relevant
    public var representative: RoleTitle?
    public var sector: Bool?
    public var reports: String?
    public var areas: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("name", &title, "what it is called")
        try c.field("category", &category, "in which capacity it belongs")
        try c.field("representative", &representative, "the role that speaks for it")
        try c.field("sector", &sector, "whether it stands for a whole sector, such as all schools")
        try c.field("reports", &reports, "what it reports to the partnership, or hears from it")
        try c.field("areas", &areas, "the areas that it serves, where not this one alone")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The group joined."] }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.admission = Cited(self, at)
        organisation.category = Cited(category, at)
        organisation.categories.append(Cited(category, at))
        if let representative { organisation.representative = Cited(representative, at) }
        organisation.life.begin(at)
    }
}
