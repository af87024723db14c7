/// The steps of a rating, worst first; it belongs to one edition of a standard set and to no other.
public struct RatingScale: FieldGroup {
    /// One step of the scale.
    public struct Step: FieldGroup {
        public var value = ""
        public var meaning: String?

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("value", &value, "the step as it is given as a rating")
            try c.field("meaning", &meaning, "what it means")
        }
    }

    public var title = ""
    public var steps: [Step] = []
    public var threshold: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("name", &title, "what the scale is called")
        try c.groups("steps", &steps, Self.stepsRule)
        try c.field("threshold", &threshold, "the lowest step that gives assurance")
    }

    private static let stepsRule = FieldRule("its steps, the worst first", required: true)

    public var values: [String] { steps.map(\.value) }

    /// The place of a rating from the worst, which is 0; nil when it is not on the scale.
    public func place(of rating: String) -> Int? { steps.firstIndex { $0.value == rating } }

    /// Whether a rating gives assurance; nil when the scale has no threshold or not that step.
    public func assures(_ rating: String) -> Bool? {
        guard let lowest = threshold.flatMap(place), let place = place(of: rating) else {
            return nil
        }
        return place >= lowest
    }

    /// Rule R-08: refuses what is not a step.
    func checkStep(_ rating: String) throws(Refusal) {
        guard place(of: rating) != nil else {
            throw .notOnScale(rating, scale: title, steps: values)
        }
    }

    /// A scale has steps, each once, and its threshold is one of them.
    func checkItself() throws(Refusal) {
        if steps.isEmpty { throw .field(.missing("scale.steps", Self.stepsRule)) }
        for (at, value) in values.enumerated() where values[..<at].contains(value) {
            throw .field(
                FieldProblem(
                    field: "scale.steps",
                    sentence: "the step \"\(value)\" stands twice in the scale."))
        }
        if let threshold { try checkStep(threshold) }
    }
}
