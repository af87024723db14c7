/// A theme was chosen for scrutiny.
public struct ScrutinyThemeChosen: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.theme-chosen"
    public static let meaning =
        "The scrutineers chose a theme: what they will ask, and what led them to it."
    public static let begins = true

    public var title = ""
    public var question: String?
    public var promptedBy: [String] = []
    public var chosenBy: String?
    public var current: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "the theme")
        try c.field("question", &question, "the question asked")
        try c.field("promptedBy", &promptedBy, "what led to it")
        try c.field("chosenBy", &chosenBy, "who chose it")
        try c.field("current", &current, "whether it is called the current theme")
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.choice = Cited(self, at)
        exercise.life.reach(.themeChosen, from: [nil], at)
    }
}

/// It was settled how the theme would be looked into.
public struct ScrutinyScoped: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.scoped"
    public static let meaning =
        "It was settled how a theme would be scrutinised: the methods and the plan."

    public var methods: [String] = []
    public var plan: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("methods", &methods, "how it will be looked into")
        try c.field("plan", &plan, "what will be done, and when")
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.scope = Cited(self, at)
        exercise.life.reach(.scoped, from: [.themeChosen], at)
    }
}

/// The scrutineers finished listening and looking.
public struct ScrutinyFieldworkCompleted: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.fieldwork-completed"
    public static let meaning = "The scrutineers finished their fieldwork: whom they heard."

    public var childrenHeard: String?
    public var groups: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("childrenHeard", &childrenHeard, "how many children were heard, as written")
        try c.field("groups", &groups, "the groups of practitioners and others heard")
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.fieldwork.append(Cited(self, at))
        exercise.life.reach(.findingsDrafted, from: [.scoped, .inFieldwork], at)
    }
}
