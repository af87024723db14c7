import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One promise of a body in one course of events, and what is known about it since.
struct Promise {
    /// Which of a thing's promises it is.
    let name: String
    let thing: ThingID
    let by: String?
    let overseers: [String]
    let what: String
    let due: FuzzyDate?
    /// The fact that made it.
    let made: Occurrence
    let plan: ThingID?
    /// What it answers.
    let sources: [ThingID]
    let servesObjective: Bool
    let status: String?
    /// What is known since, whether or not it says that anything was done.
    let since: [String]
    /// What the papers are noted not to say of it.
    let gaps: [String]
    /// Whether nothing was heard of it since it was made.
    let isSilent: Bool
    /// Whether its date is past; nil where it has none or goes on.
    let isPastDue: Answer?

    /// The day in England on which it became known.
    var knownSince: Day { made.known.dayInEngland }

    /// Whether any text of it holds words: of an action all that is said of it; of a promise in
    /// answer to a scrutiny its own, and what is known since.
    func holds(_ words: String, _ world: World) -> Bool {
        thing.kind == Action.kind[...]
            ? world.holds(words, in: thing)
            : Matching.holds(([what, by ?? ""] + since + gaps).joined(separator: "\n"), words)
    }

    /// The promises of a scrutiny, or the one that an action is.
    static func all(of thing: ThingID, in world: World) -> [Promise] {
        if let exercise = world.one(ScrutinyExercise.self, thing) {
            return Commitment.all(of: exercise, in: world).map { Promise(exercise, $0, world) }
        }
        return world.one(Action.self, thing).flatMap { Promise($0, world) }.map { [$0] } ?? []
    }

    /// An action, and every later fact of its life.
    private init?(_ action: Folded<Action>, _ world: World) {
        guard let original = action.state.original, let terms = action.state.terms?.value,
            action.state.sameAs == nil
        else {
            return nil
        }
        name = action.id.text
        thing = action.id
        by = terms.lead?.text
        overseers = terms.oversight
        what = action.name
        due = action.state.due?.value
        made = original.at
        plan = terms.plan
        sources = terms.source
        servesObjective = terms.objective != nil
        status = Completion(of: action, in: world).words
        since = world.facts(telling: action.id).filter {
            !($0.fact is ActionProposed || $0.fact is ActionAgreed)
        }.map { Self.words($0, world.past.history) }
        gaps = action.gaps
        isSilent = world.heard(since: original).isEmpty
        isPastDue = Self.isPast(due, world)
    }

    /// A promise in answer to a scrutiny; what is known since about the theme as a whole is shown
    /// too, though it breaks no silence.
    private init(_ exercise: Folded<ScrutinyExercise>, _ one: Commitment, _ world: World) {
        let promise = one.made.value
        let later = exercise.progress.filter { $0.at.known > one.made.at.known }
        let assured = exercise.state.assurances.filter { $0.at.known > one.made.at.known }
        name = "\(one.made.at.id)"
        thing = exercise.id
        by = promise.body
        overseers = []
        what = promise.promise
        due = promise.due
        made = one.made.at
        plan = nil
        sources = [exercise.id]
        servesObjective = false
        status = exercise.state.stage
        since =
            later.map { "of the theme: \($0.value.words)\(Self.paper($0.at))" }
            + assured.map { "assurance \($0.value.step.rawValue)\(Self.paper($0.at))" }
        gaps = []
        isSilent = one.isUnheard
        isPastDue = Self.isPast(due, world)
    }

    private static func isPast(_ due: FuzzyDate?, _ world: World) -> Answer? {
        due?.deadline.map { $0.isBefore(world.day) }
    }

    private static func words(_ known: KnownFact, _ history: History) -> String {
        if let progress = known.fact as? ProgressReported {
            return progress.words + paper(known.at)
        }
        return Biography.words(known, history) + paper(known.at)
    }

    /// The papers that say so, in brackets.
    private static func paper(_ at: Occurrence) -> String {
        var all: [String] = []
        for paper in at.circumstances.sources.compactMap(\.document) where !all.contains(paper) {
            all.append(paper)
        }
        return all.isEmpty ? "" : " [\(all.joined(separator: ", "))]"
    }
}

extension Folded {
    /// What the papers are noted not to say of it.
    var gaps: [String] { notes.filter { $0.value.about == .gap }.map(\.value.text.text) }
}
