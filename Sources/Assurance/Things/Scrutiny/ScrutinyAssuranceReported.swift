/// Assurance that something came of it was sought or given, or a concern was disclosed.
public struct ScrutinyAssuranceReported: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.assurance-reported"
    public static let meaning =
        "The scrutineers sought or were given assurance, or disclosed a concern outside."
    public static let example = FactExample(
        "scrutiny/neglect", "step=given", "what=case files",
        "result=Children were asked alone in nine of ten")

    public enum Step: String, Word {
        case sought
        case given
        /// A concern was taken to an inspectorate or the government.
        case disclosed
    }

    public var step = Step.sought
    public var what: String?
    public var result: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "whether it was sought, given, or a concern was disclosed")
        try c.field("what", &what, "about what")
        try c.field("result", &result, "what came of it")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody asked for proof, or was given it."] }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.assurances.append(Cited(self, at))
        switch step {
        case .sought: exercise.life.reach(.tracking, from: [.committed, .tracking], at)
        case .given: exercise.life.reach(.assuranceGiven, from: [.tracking], at)
        case .disclosed: break
        }
    }
}
