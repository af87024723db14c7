/// A theme was chosen for scrutiny.
public struct ScrutinyThemeChosen: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.theme-chosen"
    public static let meaning =
        "The scrutineers chose a theme: what they will ask, and what led them to it."
    public static let begins = true
    public static let example = FactExample(
        "scrutiny/neglect", "title=Neglect", "question=Is neglect seen early enough?",
        "promptedBy=case audits", "chosenBy=Young Scrutineer")

    public var title = ""
    public var question: String?
    public var promptedBy: [String] = []
    public var chosenBy: String?
    public var current: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "the theme")
        try c.field("question", &question, "the question asked")
        try c.field("promptedBy", &promptedBy, "what led to it", says: .why)
        try c.field("chosenBy", &chosenBy, "who chose it", says: .who)
        try c.field("current", &current, "whether it is called the current theme")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A subject was chosen to look into."] }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.choice = Cited(self, at)
        exercise.life.reach(.themeChosen, from: [nil], at)
    }
}
