public import Dates

/// The scrutineers presented what they found.
public struct ScrutinyFindingsPresented: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.findings-presented"
    public static let meaning = "The scrutineers presented what they found."

    public var forum = ""
    public var themes: [String] = []
    public var judgement: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("forum", &forum, "where the findings were presented")
        try c.field("themes", &themes, "the themes of what was found")
        try c.field("judgement", &judgement, "what the scrutineers concluded")
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.presentations.append(Cited(self, at))
        if !exercise.hasAnswer {
            exercise.life.reach(.presented, from: [.findingsDrafted, .presented], at)
        }
    }
}

/// A body promised something in answer to the findings.
public struct ScrutinyCommitmentMade: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.commitment-made"
    public static let meaning = "A body promised something in answer to a scrutiny."

    public var body = ""
    public var promise = ""
    public var due: FuzzyDate?
    public var related: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "who promised it")
        try c.field("text", &promise, "what was promised")
        try c.field("due", &due, "when it is due")
        try c.field("related", &related, "the actions, groups or papers that are to bring it about")
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.commitments.append(Cited(self, at))
        if !exercise.isFollowedUp {
            exercise.life.reach(.committed, from: [.presented, .committed], at)
        }
    }
}

/// Assurance that something came of it was sought or given, or a concern was disclosed.
public struct ScrutinyAssuranceReported: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.assurance-reported"
    public static let meaning =
        "The scrutineers sought or were given assurance, or disclosed a concern outside."

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

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.assurances.append(Cited(self, at))
        switch step {
        case .sought: exercise.life.reach(.tracking, from: [.committed, .tracking], at)
        case .given: exercise.life.reach(.assuranceGiven, from: [.tracking], at)
        case .disclosed: break
        }
    }
}
