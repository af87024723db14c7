/// An edition of the standards was issued.
public struct StandardSetIssued: Fact {
    public typealias Subject = StandardSet
    public static let name = "standard-set.issued"
    public static let meaning =
        "An edition of the standards was issued, with the scale of its ratings."
    public static let begins = true
    public static let instead = [StandardAmended.name]
    public static let example = FactExample(
        "standard-set/2023-24", "title=Safeguarding standards", "edition=2023-24",
        "scale.name=four steps", "scale.steps.1.value=1", "scale.steps.1.meaning=not met",
        "scale.steps.2.value=2", "scale.steps.3.value=3", "scale.steps.4.value=4",
        "scale.steps.4.meaning=fully met", "scale.threshold=3", "standards.1.code=S1",
        "standards.1.title=Leadership", "standards.2.code=S2", "standards.2.title=Training")

    /// A standard as it was issued.
    public struct Standard: FieldGroup {
        public var code = ""
        public var title = ""
        public var partOf: String?

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("code", &code, "its code, under which responses name it")
            try c.field("title", &title, "its title")
            try c.field("partOf", &partOf, "the code of the standard of which it is a part")
        }
    }

    public var title = ""
    public var edition = ""
    public var scale: RatingScale?
    public var standards: [Standard] = []
    public var variantOf: ThingID?
    public var askedOf: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what the set is called")
        try c.field("edition", &edition, "which edition, such as 2023-24")
        try c.field("scale", &scale, "the scale of its ratings; leave out if it is not recorded")
        try c.field("standards", &standards, "its standards; leave out if they are not recorded")
        try c.field("variantOf", &variantOf, "the set of which it is a version for some")
        try c.field("askedOf", &askedOf, "the kinds of organisation that it is for")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The list of things to do well came out."] }

    public func check(_ set: Folded<StandardSet>?, _ known: some Knowledge) throws(Refusal) {
        try scale?.checkItself()
        for (at, standard) in standards.enumerated() {
            guard let whole = standard.partOf, !standards.contains(where: { $0.code == whole })
            else { continue }
            throw .field(
                FieldProblem(
                    field: "standards.\(at + 1).partOf",
                    sentence:
                        "\"\(whole)\" is the code of none of these standards, so \(standard.code) "
                        + "cannot be a part of it."))
        }
    }

    public func apply(to set: inout StandardSet, _ at: Occurrence) {
        set.issue = Cited(self, at)
        set.everyStandard = standards.map {
            StandardSet.Standard(code: $0.code, title: $0.title, partOf: $0.partOf)
        }
        set.life.begin(at)
    }
}
