/// The scrutineers finished listening and looking.
public struct ScrutinyFieldworkCompleted: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.fieldwork-completed"
    public static let meaning = "The scrutineers finished their fieldwork: whom they heard."
    public static let example = FactExample(
        "scrutiny/neglect", "childrenHeard=12", "groups=two schools")

    public var childrenHeard: String?
    public var groups: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("childrenHeard", &childrenHeard, "how many children were heard, as written")
        try c.field("groups", &groups, "the groups of practitioners and others heard")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            "People were asked and listened to.",
            childrenHeard.map { "Children who were heard: \(ended: $0)" }
                ?? "Nobody wrote down how many children were heard.",
        ]
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.fieldwork.append(Cited(self, at))
        exercise.life.reach(.findingsDrafted, from: [.scoped, .inFieldwork], at)
    }
}
