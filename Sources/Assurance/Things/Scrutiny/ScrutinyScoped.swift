/// It was settled how the theme would be looked into.
public struct ScrutinyScoped: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.scoped"
    public static let meaning =
        "It was settled how a theme would be scrutinised: the methods and the plan."
    public static let example = FactExample(
        "scrutiny/neglect", "methods=focus groups", "plan=two schools and a clinic")

    public var methods: [String] = []
    public var plan: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("methods", &methods, "how it will be looked into")
        try c.field("plan", &plan, "what will be done, and when")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was decided how to look into it."] }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.scope = Cited(self, at)
        exercise.life.reach(.scoped, from: [.themeChosen], at)
    }
}
