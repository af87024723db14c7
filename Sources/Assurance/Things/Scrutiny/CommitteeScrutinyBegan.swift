/// A council's scrutiny committee took up the work of the partnership.
public struct CommitteeScrutinyBegan: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.committee-began"
    public static let meaning =
        "A council's scrutiny committee took up the partnership's work: no theme of the scrutineers."
    public static let begins = true
    public static let example = FactExample(
        "scrutiny/committee-2023", "title=Overview of the partnership",
        "committee=group/scrutiny-committee", "question=Are the plans of reviews carried out?")

    public var title = ""
    public var committee: ThingID?
    public var question: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what the committee looks at")
        try c.field("committee", &committee, "the committee, as a group")
        try c.field("question", &question, "what it asked")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Councillors began to ask how the work is going."]
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.committee = Cited(self, at)
        exercise.life.reach(.beforeCommittee, from: [nil], at)
    }
}
