/// An organisation, or a role, came to sit on a group or left it.
public struct GroupMembershipChanged: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.membership-changed"
    public static let meaning =
        "An organisation, or a role, came to sit on a group or left it, and in which capacity."
    public static let example = FactExample(
        "group/executive", "organisation=organisation/police", "seat=Borough Commander",
        "capacity=member", "change=joined")

    public enum Change: String, Word {
        case joined
        case left
    }

    /// In which capacity somebody sits on a group.
    public enum Capacity: String, Word {
        case chair
        case viceChair = "vice-chair"
        case member
        case deputy
        case adviser
        case observer

        /// The capacity in plain words.
        public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
    }

    public var organisation: ThingID?
    public var seat: RoleTitle?
    public var capacity: Capacity?
    public var change = Change.joined
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("organisation", &organisation, "the organisation that sits on it")
        try c.field("seat", &seat, "the role that sits, for it or for nobody")
        try c.field("capacity", &capacity, "in which capacity; member unless said otherwise")
        try c.field("change", &change, "whether it joined or left")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .arrangement }

    public var plainly: [PlainSentence] {
        let did = change == .joined ? "now belongs to the group" : "left the group"
        if let organisation { return ["\([organisation]) \(did)."] }
        return ["\(PlainWords.who(seat).map(PlainWords.sentence) ?? "Somebody") \(did)."]
    }

    /// It says who: an organisation or a role.
    public func check(_ group: Folded<PartnershipGroup>?, _ known: some Knowledge) throws(Refusal) {
        if let organisation, known.state(Organisation.self, organisation) == nil {
            throw .field(
                FieldProblem(
                    field: "organisation", sentence: "\(organisation) is not an organisation."))
        }
        if organisation == nil, seat == nil {
            throw .field(
                FieldProblem(
                    field: "organisation",
                    sentence: "\"organisation\" is missing. Give it, or \"seat\" for a role."))
        }
    }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.change(Cited(self, at))
    }
}
