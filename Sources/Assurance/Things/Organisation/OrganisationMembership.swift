public import Dates

/// An organisation joined, or was named as one that the partnership works with.
public struct OrganisationAdmitted: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.admitted"
    public static let meaning =
        "An organisation joined the partnership, or was named as one that it works with."
    public static let begins = true

    public var title = ""
    public var category = Organisation.Category.relevant
    public var representative: RoleTitle?
    public var sector: Bool?
    public var reports: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("name", &title, "what it is called")
        try c.field("category", &category, "in which capacity it belongs")
        try c.field("representative", &representative, "the role that speaks for it")
        try c.field("sector", &sector, "whether it stands for a whole sector, such as all schools")
        try c.field("reports", &reports, "what it reports to the partnership, or hears from it")
    }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.admission = Cited(self, at)
        organisation.category = Cited(category, at)
        if let representative { organisation.representative = Cited(representative, at) }
        organisation.life.begin(at)
    }
}

/// An organisation's category, representative or deputy changed.
public struct OrganisationMembershipChanged: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.membership-changed"
    public static let meaning = "An organisation's category, representative or deputy changed."

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
        try c.field("reason", &reason, "why it changed")
    }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.changes.append(Cited(self, at))
        if let category { organisation.category = Cited(category, at) }
        if let representative { organisation.representative = Cited(representative, at) }
        if let deputy { organisation.deputy = Cited(deputy, at) }
    }
}

/// What an organisation pays towards the partnership was agreed.
public struct OrganisationContributionAgreed: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.contribution-agreed"
    public static let meaning =
        "What an organisation pays towards the partnership in a period was agreed."

    public var amount: Quantity?
    public var period: FuzzyDate?

    public init() {}

    private static let amountRule = FieldRule("the amount, in pounds", required: true)
    private static let periodRule = FieldRule("the period that it is for", required: true)

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.text("amount", &amount, Self.amountRule)
        try c.date("period", &period, Self.periodRule)
    }

    public func check(
        _ organisation: Folded<Organisation>?, _ known: some Knowledge
    ) throws(Refusal) {
        if amount == nil { throw .field(.missing("amount", Self.amountRule)) }
        if period == nil { throw .field(.missing("period", Self.periodRule)) }
    }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.contributions.append(Cited(self, at))
    }
}
