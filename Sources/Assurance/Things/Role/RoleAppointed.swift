public import Dates

/// Somebody took up a role, or covers for its holder.
public struct RoleAppointed: Fact {
    public typealias Subject = Role
    public static let name = "role.appointed"
    public static let meaning = "Somebody took up a role, or began to cover for its holder."
    public static let example = FactExample(
        "role/independent-scrutineer", "holder=holder-a", "appointedBy=Executive",
        "until=31 March 2026")

    public var holder: RoleTitle?
    public var appointedBy: String?
    public var cover: Bool?
    public var until: FuzzyDate?
    public var reason: String?
    public var statedFor: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("holder", &holder, "a handle for the holder, such as holder-a; never a name")
        try c.field("appointedBy", &appointedBy, "who appointed them", says: .who)
        try c.field("cover", &cover, "whether they only cover for the holder")
        try c.field("until", &until, "when it is to end, if that was set")
        try c.field("reason", &reason, "why, in a word: absence, vacancy, end of term", says: .why)
        try c.field(
            "statedFor", &statedFor, "the period of the report that states it", pairs: .financial)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["Somebody took the job, or stood in."] }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.tenures.append(Role.Tenure(appointment: Cited(self, at)))
        if cover == true {
            role.life.reach(.covered, from: [.appointed], at)
        } else {
            role.life.reach(.appointed, from: [.vacant, .ended], at)
        }
    }
}
