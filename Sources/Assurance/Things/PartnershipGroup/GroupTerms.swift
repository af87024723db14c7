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
