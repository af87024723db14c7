/// The scrutineers presented what they found.
public struct ScrutinyFindingsPresented: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.findings-presented"
    public static let meaning = "The scrutineers presented what they found."
    public static let example = FactExample(
        "scrutiny/neglect", "forum=Executive", "themes=being believed", "judgement=getting better")

    public var forum = ""
    public var themes: [String] = []
    public var judgement: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("forum", &forum, "where the findings were presented")
        try c.field("themes", &themes, "the themes of what was found")
        try c.field("judgement", &judgement, "what the scrutineers concluded")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["What was found was told to those in charge."] }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.presentations.append(Cited(self, at))
        if !exercise.hasAnswer {
            exercise.life.reach(.presented, from: [.findingsDrafted, .presented], at)
        }
    }
}
