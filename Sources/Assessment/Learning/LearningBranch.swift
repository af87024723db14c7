public import Assurance

/// What came of one recommendation, of one amendment of a standard, or of the actions that answer a
/// review directly.
public struct LearningBranch: Sendable {
    public let begins: LearningStep
    public internal(set) var steps: [LearningStep] = []
    /// The fact that reopened what it begins with or an action, while that is open again.
    public internal(set) var reopened: Cited<ThingReopened>?
    /// Whether every response gives assurance, so that no action was asked for.
    var isAssured = false
    /// Its steps, and the facts that tell of the things that stand in it.
    var told: [KnownFact] = []

    init(begins: LearningStep) { self.begins = begins }

    /// The furthest link that the branch has come to.
    public var reached: LearningLink { steps.map(\.link).max() ?? begins.link }

    /// Whether it comes to a difference shown, and stays there.
    public var isWhole: Bool { reached == .difference && reopened == nil }

    /// Whether more is asked for than is recorded.
    public var stops: Bool { !isWhole && (missing != nil || reopened != nil) }

    /// The next link, of which nothing is recorded; nil where the chain is whole, or no more is
    /// asked for.
    public var missing: LearningLink? {
        if isAssured, reached <= .response { return nil }
        let way: [LearningLink] =
            begins.link == .standard
            ? [.standard, .response, .action, .done, .verified, .difference]
            : [.recommendation, .action, .done, .verified, .difference]
        return way.first { $0 > reached }
    }

    /// What was last heard of anything in it: a step, or any word about a thing that is one.
    public internal(set) var last: LastNews?

    /// The fact by which it came as far as it did.
    public var end: Occurrence { steps.last { $0.link == reached }?.at ?? begins.at }

    /// The things whose own facts tell of it.
    ///
    /// A set of standards is not among them: what else is amended in it is another matter.
    var things: [ThingID] {
        var things: [ThingID] = []
        for step in [begins] + steps where step.link != .standard && !things.contains(step.thing) {
            things.append(step.thing)
        }
        return things
    }
}
