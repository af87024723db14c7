extension PartnershipGroup {
    /// What sort of body it is.
    public enum Sort: String, Word {
        case partnership
        case executive
        case subGroup = "sub-group"
        case taskAndFinish = "task-and-finish"
        case panel
        case board
        case linked
    }

    /// What a group is for: the fields that a proposal and its establishment share.
    public struct Terms: FieldGroup {
        public var title = ""
        public var sort: Sort?
        public var remit: String?
        public var accountableTo: String?
        public var meets: String?
        public var chair: RoleTitle?
        public var reportsOn: [String] = []

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("name", &title, "what it is called")
            try c.field("sort", &sort, "what sort of body it is")
            try c.field("remit", &remit, "what it is for")
            try c.field("accountableTo", &accountableTo, "the body that it answers to")
            try c.field("meets", &meets, "how often it meets")
            try c.field("chair", &chair, "the role that chairs it")
            try c.field("reportsOn", &reportsOn, "the themes that it oversees")
        }
    }

    mutating func begin(_ terms: Terms, _ stage: Stage, from drawn: [Stage?], _ at: Occurrence) {
        let cited = Cited(terms, at)
        if original == nil { original = cited }
        self.terms = cited
        life.reach(stage, from: drawn, at)
    }
}

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

/// A group's remit, themes, chair or rhythm changed.
public struct GroupRemitChanged: Fact {
    public typealias Subject = PartnershipGroup
    public static let name = "group.remit-changed"
    public static let meaning = "A group's remit, themes, chair or frequency of meetings changed."

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
        try c.field("reason", &reason, "why it changed")
    }

    public func apply(to group: inout PartnershipGroup, _ at: Occurrence) {
        group.remitChanges.append(Cited(self, at))
        if let remit { group.terms?.value.remit = remit }
        if !reportsOn.isEmpty { group.terms?.value.reportsOn = reportsOn }
        if let meets { group.terms?.value.meets = meets }
        if let chair { group.terms?.value.chair = chair }
        if let accountableTo { group.terms?.value.accountableTo = accountableTo }
    }
}
