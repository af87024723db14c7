/// A fact was recorded wrongly; this says what is right.
///
/// The fact named stays in the log, and what was known before the correction still shows it as it
/// was.
public struct EventCorrected: CommonFact {
    public static let name = "event.corrected"
    public static let meaning =
        "A fact was recorded wrongly: what is right instead. A change of mind is not a correction."
    public static let mayFollowEnd = true
    public static let alsoSaid = ["amended", "fixed", "edited"]
    public static let example = FactExample(
        "action/2.4", "target=action/2.4#1", "reason=The minutes give another month",
        "right.1.field=due", "right.1.value=May 2024")

    private static let rightRule = FieldRule(
        "the fields that were wrong, with the right values", required: true)

    public var target = EventID.none
    public var reason = ""
    public var right: [RightValue] = []

    public init() {}

    public var names: [EventID] { [target] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("target", &target, "the fact that was wrong")
        try c.field("reason", &reason, "how the mistake was found", says: .why)
        try c.groups("right", &right, Self.rightRule)
    }

    public var tells: Telling { .correction }

    public var plainly: [PlainSentence] {
        [
            "Something had been written down wrongly. It was put right.",
            "How that was found: \(ended: reason)",
        ]
    }

    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard let wrong = known.fact(target) else {
            throw .unknownFact(target, field: "target")
        }
        guard wrong.at.subject == thing.id else {
            throw .wrongFact(target, sentence: "it is about \(wrong.at.subject), not \(thing.id).")
        }
        guard !self.right.isEmpty else {
            throw .field(
                FieldProblem(
                    field: "right",
                    sentence: "\"right\" is missing: which field was wrong, and its right value."))
        }
        let standing = known.standing(wrong) ?? wrong
        let right: KnownFact
        do {
            right = try PuttingRight.version(of: standing, by: self)
        } catch {
            throw .field(error.inside("right"))
        }
        try Checking.check(standing, putRight: right, known)
    }

    /// Corrections are taken before folding, so there is nothing left to apply.
    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {}
}
