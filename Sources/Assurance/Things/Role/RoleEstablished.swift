/// A role was created or first named.
public struct RoleEstablished: Fact {
    public typealias Subject = Role
    public static let name = "role.established"
    public static let meaning = "A role was created, or is named in the papers for the first time."
    public static let begins = true
    public static let instead = [RoleAppointed.name, RoleEnded.name]
    public static let example = FactExample(
        "role/independent-scrutineer", "title=Independent Scrutineer", "independent=yes",
        "purpose=to ask whether the arrangements work", "group=group/executive")

    public var title = ""
    public var planned: Bool?
    public var independent: Bool?
    public var purpose: String?
    public var group: ThingID?
    public var organisation: ThingID?
    public var areas: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "the role's title")
        try c.field("planned", &planned, "whether it was named but not yet filled")
        try c.field(
            "independent", &independent,
            "whether its holder must be independent of the organisations")
        try c.field("purpose", &purpose, "what it is for")
        try c.field("group", &group, "the group that it serves or chairs")
        try c.field("organisation", &organisation, "the organisation that it belongs to")
        try c.field("areas", &areas, "the areas that it answers for, where not this one alone")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The job was set up."] }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.establishment = Cited(self, at)
        role.life.reach(.vacant, from: [nil], at)
    }
}
