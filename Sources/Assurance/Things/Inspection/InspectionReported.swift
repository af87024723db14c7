/// An inspection was reported.
public struct InspectionReported: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.reported"
    public static let meaning = "Inspectors reported what they found."
    public static let begins = true
    public static let example = FactExample(
        "inspection/jtai-2024", "title=Joint inspection 2024", "sort=jtai",
        "reportedBy=four inspectorates", "judgement=areas for priority action",
        "strengths=the front door")

    public enum Sort: String, Word {
        case ofsted
        case jtai
        case hmicfrs
        case other
    }

    /// The grade of one part of what was inspected.
    public struct Grade: FieldGroup {
        public var part = ""
        public var grade = ""

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("part", &part, "what was graded, such as leadership")
            try c.field("grade", &grade, "the grade, as printed")
        }

        /// `leadership: good`.
        public var words: String { "\(part): \(grade)" }
    }

    public var title = ""
    public var sort = Sort.other
    public var reportedBy: String?
    public var judgement: String?
    public var strengths: [String] = []
    public var organisation: ThingID?
    public var revisits: ThingID?
    public var grades: [Grade] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what was inspected")
        try c.field(
            "sort", &sort, "what sort of inspection; jtai is a joint targeted area inspection")
        try c.field("reportedBy", &reportedBy, "the inspectorates that reported", says: .who)
        try c.field("judgement", &judgement, "what they concluded")
        try c.field("strengths", &strengths, "what they found done well")
        try c.field("organisation", &organisation, "the organisation that was inspected")
        try c.field("revisits", &revisits, "the earlier inspection that it came back to")
        try c.field("grades", &grades, "the grade of each part, where there are several")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Inspectors said what they found."] }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.reports.append(Cited(self, at))
        if inspection.statementRequests.isEmpty {
            inspection.life.reach(.reported, from: [nil, .reported], at)
        }
    }
}
