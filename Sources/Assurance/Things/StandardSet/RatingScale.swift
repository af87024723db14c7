/// The steps of a rating, worst first; it belongs to one edition of a standard set and to no other.
public struct RatingScale: FieldGroup {
    /// One step of the scale.
    public struct Step: FieldGroup {
        public var value = ""
        public var meaning: String?
        public var isNotApplicable: Bool?

        public init() {}

        public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("value", &value, "the step as it is given as a rating")
            try c.field("meaning", &meaning, "what it means")
            try c.field(
                "notApplicable", &isNotApplicable,
                "yes where it says that the standard does not apply; it then has no place")
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
    /// The steps that lie between worst and best; one that says "not applicable" does not.
    public var ordered: [Step] { steps.filter { $0.isNotApplicable != true } }

    /// The place of a rating from the worst, which is 0; nil when it is not on the scale, or says
    /// that the standard does not apply.
    public func place(of rating: String) -> Int? { ordered.firstIndex { $0.value == rating } }

    /// Whether a rating says that the standard does not apply.
    public func saysNotApplicable(_ rating: String) -> Bool {
        steps.contains { $0.value == rating && $0.isNotApplicable == true }
    }

    /// Whether a rating gives assurance; nil when the scale has no threshold or not that step.
    public func assures(_ rating: String) -> Bool? {
        guard let lowest = threshold.flatMap(place), let place = place(of: rating) else {
            return nil
        }
        return place >= lowest
    }

    /// Rule R-08: refuses what is not a step.
    func checkStep(_ rating: String) throws(Refusal) {
        guard values.contains(rating) else {
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
        guard let threshold else { return }
        try checkStep(threshold)
        if saysNotApplicable(threshold) {
            throw .field(
                FieldProblem(
                    field: "scale.threshold",
                    sentence:
                        "\"\(threshold)\" says that a standard does not apply, so it gives no "
                        + "assurance."))
        }
    }
}
