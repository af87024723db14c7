public import Assurance
import Dates
public import Replay

/// What was promised in answer to a scrutiny, and what was heard of it since.
public struct Commitment: Equatable, Sendable {
    public let exercise: ThingID
    public let made: Cited<ScrutinyCommitmentMade>
    /// The facts since it was made that tell of it, in the order of the things that tell.
    public let since: [KnownFact]
    /// What was last heard of it: that it was made, where nothing was heard since.
    public let last: LastNews?

    /// Whether nothing was heard of it since it was made.
    public var isUnheard: Bool { since.isEmpty }

    /// The promises of a scrutiny, in the order in which they were made.
    public static func all(of exercise: Folded<ScrutinyExercise>, in world: World) -> [Commitment] {
        guard !exercise.state.commitments.isEmpty else { return [] }
        let facts = world.facts(of: exercise.id)
        return exercise.state.commitments.map { Commitment(exercise, $0, facts, world) }
    }

    /// Assurance and closure tell of every promise of the theme; progress with the theme does where
    /// it names what is to bring the promise about.
    private init(
        _ exercise: Folded<ScrutinyExercise>, _ made: Cited<ScrutinyCommitmentMade>,
        _ facts: [KnownFact], _ world: World
    ) {
        let related = made.value.related
        let own = facts.filter { known in
            switch known.fact {
            case is ScrutinyAssuranceReported, is ThingClosed: true
            case let progress as ProgressReported:
                progress.related.contains(where: related.contains)
            default: false
            }
        }
        let others = related.flatMap { world.facts(of: $0) }.filter { !$0.isAside }
        let since = (own + others).filter { world.isHeard($0, since: made.at) }
        self.exercise = exercise.id
        self.made = made
        self.since = since
        last = LastNews(of: [KnownFact(at: made.at, fact: made.value)] + since, in: world)
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.made.at.id == b.made.at.id && a.since.map(\.at.id) == b.since.map(\.at.id)
            && a.last == b.last
    }
}
