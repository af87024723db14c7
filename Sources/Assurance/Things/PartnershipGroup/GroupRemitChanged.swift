/// A group's remit, themes, chair or rhythm changed.
public struct GroupRemitChanged: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.remit-changed"
    public static let meaning = "A group's remit, themes, chair or frequency of meetings changed."
    public static let example = FactExample(
        "group/executive", "remit=to lead the partnership and hold its budget", "reportsOn=neglect",
        "meets=six times a year")

    public var remit: String?
    public var reportsOn: [String] = []
    public var meets: String?
    public var chair: RoleTitle?
    public var accountableTo: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("remit", &remit, "what it is for now")
        try c.field("reportsOn", &reportsOn, "all the themes that it oversees now")
        try c.field("meets", &meets, "how often it meets now")
        try c.field("chair", &chair, "the role that chairs it now")
        try c.field("accountableTo", &accountableTo, "the body that it answers to now")
        try c.field("reason", &reason, "why it changed", says: .why)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["What the group does was changed."] }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.remitChanges.append(Cited(self, at))
        if let remit { group.terms?.value.remit = remit }
        if !reportsOn.isEmpty { group.terms?.value.reportsOn = reportsOn }
        if let meets { group.terms?.value.meets = meets }
        if let chair { group.terms?.value.chair = chair }
        if let accountableTo { group.terms?.value.accountableTo = accountableTo }
    }
}
