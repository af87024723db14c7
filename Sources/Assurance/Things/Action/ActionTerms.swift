public import Dates

extension Action {
    /// What is promised: the fields that a proposal and an agreement share.
    public struct Terms: FieldGroup {
        public var title = ""
        public var lead: RoleTitle?
        public var due: FuzzyDate?
        public var objective: ThingID?
        public var source: [ThingID] = []
        public var plan: ThingID?
        public var oversight: [String] = []
        public var measures: String?
        public var aim: Aim?
        public var baseline: String?
        public var dependsOn: [ThingID] = []
        public var condition: String?
        public var ownedBy: String?

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("title", &title, "what will be done")
            try c.field("lead", &lead, "the role that leads it, or \"not stated\"")
            try c.field("due", &due, "when it is due")
            try c.field("objective", &objective, "the objective it serves")
            try c.field("source", &source, "the findings, recommendations or reviews it answers")
            try c.field("plan", &plan, "the plan it stands in")
            try c.field("oversight", &oversight, "the groups that oversee it")
            try c.field("measures", &measures, "how it will be known to have worked")
            try c.field("aim", &aim, "which way that should go: more, less, or the same")
            try c.field("baseline", &baseline, "the figure from which a measure counts")
            try c.field("dependsOn", &dependsOn, "the actions that must come first")
            try c.field(
                "condition", &condition,
                "what its date waits for, such as three months after publication")
            try c.field(
                "ownedBy", &ownedBy, "the other area or body whose action it is, where not ours")
        }

        /// What was promised, who must do it, and by when.
        var plainly: [PlainSentence] {
            [
                "It says: \(quoted: title).",
                PlainWords.who(lead).map { "\(PlainWords.sentence($0)) must do it." }
                    ?? "It does not say who must do it.",
                due.map { "It had to be done by: \($0)." }
                    ?? condition.map { "It had no day. Its date waits for this: \(ended: $0)" }
                    ?? "It had no date.",
            ] + (ownedBy.map { ["It is the promise of others: \(ended: $0)"] } ?? [])
        }
    }

    /// Begins it, or where it was agreed already takes what a second beginning says as moves.
    mutating func begin(_ terms: Terms, _ stage: Stage, from drawn: [Stage?], _ at: Occurrence) {
        if life.reached(.open) != nil { return restate(ActionRestated(terms), at) }
        let cited = Cited(terms, at)
        if original == nil || life.stage == .proposed { original = cited }
        self.terms = cited
        if let date = terms.due { due = Cited(date, at) }
        life.reach(stage, from: drawn, at)
    }
}
