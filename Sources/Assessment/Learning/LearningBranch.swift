public import Assurance
public import Dates
public import Replay

/// What came of one recommendation, of one amendment of a standard, or of the actions that answer a
/// review directly.
public struct LearningBranch: Sendable {
    public let begins: LearningStep
    public internal(set) var steps: [LearningStep] = []
    /// The fact that reopened what it begins with or an action, while that is open again.
    public internal(set) var reopened: Cited<ThingReopened>?
    /// Whether every response gives assurance, so that no action was asked for.
    var isAssured = false
    /// The facts that tell of the things that stand in it, and when each was heard of.
    var told: [LearningNews] = []

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
    public internal(set) var last: LearningNews?

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

/// A fact that was heard of a review or of what followed from it, and when.
public struct LearningNews: Sendable {
    public let at: Occurrence
    /// The days on one of which it was heard of in the course of events that was asked; what goes
    /// on is heard of until it was told.
    public let heard: DateBounds

    init(_ at: Occurrence, in world: World) {
        let when = world.when(at)
        let known = at.known.dayInEngland
        self.at = at
        heard =
            at.effective?.isOpenEnded == true
            ? DateBounds(earliest: when.earliest, latest: max(known, when.earliest ?? known))
            : when
    }

    /// How long before the day nothing more is recorded; beyond how far the record reaches, the
    /// most that it may be.
    public func silence(in world: World) -> DayRange {
        DayRange(
            least: heard.latest.map { max(0, world.reach.days(since: $0)) } ?? 0,
            most: heard.earliest.map { max(0, world.day.days(since: $0)) })
    }
}

extension Sequence where Element == LearningNews {
    /// The one last heard of; of several that may be, the last of them in the sequence.
    var lastHeard: LearningNews? {
        reduce(nil) { last, next in
            guard let last else { return next }
            let isEarlier = (next.heard.latest ?? .last) < (last.heard.latest ?? .last)
            return isEarlier ? last : next
        }
    }
}
