public import Dates

/// A role was created or first named.
public struct RoleEstablished: Fact {
    public typealias Subject = Role
    public static let name = "role.established"
    public static let meaning = "A role was created, or is named in the papers for the first time."
    public static let begins = true

    public var title = ""
    public var planned: Bool?
    public var independent: Bool?
    public var purpose: String?
    public var group: ThingID?
    public var organisation: ThingID?

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
    }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.establishment = Cited(self, at)
        role.life.reach(.vacant, from: [nil], at)
    }
}

/// Somebody took up a role, or covers for its holder.
public struct RoleAppointed: Fact {
    public typealias Subject = Role
    public static let name = "role.appointed"
    public static let meaning = "Somebody took up a role, or began to cover for its holder."

    public var holder: RoleTitle?
    public var appointedBy: String?
    public var cover: Bool?
    public var until: FuzzyDate?
    public var reason: String?
    public var statedFor: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("holder", &holder, "a handle for the holder, such as holder-a; never a name")
        try c.field("appointedBy", &appointedBy, "who appointed them")
        try c.field("cover", &cover, "whether they only cover for the holder")
        try c.field("until", &until, "when it is to end, if that was set")
        try c.field("reason", &reason, "why, in a word: absence, vacancy, end of term")
        try c.field("statedFor", &statedFor, "the period of the report that states it")
    }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.tenures.append(Role.Tenure(appointment: Cited(self, at)))
        if cover == true {
            role.life.reach(.covered, from: [.appointed], at)
        } else {
            role.life.reach(.appointed, from: [.vacant, .ended], at)
        }
    }
}

/// A holder left a role, or cover ended.
public struct RoleEnded: Fact {
    public typealias Subject = Role
    public static let name = "role.ended"
    public static let meaning = "A holder left a role, or cover for the holder ended."

    public var holder: RoleTitle?
    public var cover: Bool?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("holder", &holder, "the handle of whoever left")
        try c.field("cover", &cover, "whether it was cover that ended")
        try c.field("reason", &reason, "why, in a word")
    }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.departures.append(Cited(self, at))
        let isCover = cover == true
        let place = role.tenures.lastIndex { one in
            one.end == nil && one.isCover == isCover && (holder == nil || one.holder == holder)
        }
        if let place { role.tenures[place].end = Cited(self, at) }
        if isCover {
            role.life.reach(role.tenure == nil ? .vacant : .appointed, from: [.covered], at)
        } else {
            let next: Role.Stage = role.tenure == nil ? .ended : .appointed
            role.life.reach(next, from: [.appointed, .covered], at)
        }
    }
}
