/// An edition of the standards was issued.
public struct StandardSetIssued: Fact {
    public typealias Subject = StandardSet
    public static let name = "standard-set.issued"
    public static let meaning =
        "An edition of the standards was issued, with the scale of its ratings."
    public static let begins = true

    /// A standard as it was issued.
    public struct Standard: FieldGroup {
        public var code = ""
        public var title = ""

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("code", &code, "its code, under which responses name it")
            try c.field("title", &title, "its title")
        }
    }

    public var title = ""
    public var edition = ""
    public var scale: RatingScale?
    public var standards: [Standard] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what the set is called")
        try c.field("edition", &edition, "which edition, such as 2023-24")
        try c.field("scale", &scale, "the scale of its ratings; leave out if it is not recorded")
        try c.field("standards", &standards, "its standards; leave out if they are not recorded")
    }

    public func check(_ set: Folded<StandardSet>?, _ known: some Knowledge) throws(Refusal) {
        try scale?.checkItself()
    }

    public func apply(to set: inout StandardSet, _ at: Occurrence) {
        set.issue = Cited(self, at)
        set.everyStandard = standards.map { StandardSet.Standard(code: $0.code, title: $0.title) }
        set.life.begin(at)
    }
}
