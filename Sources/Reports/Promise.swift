import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One promise of a body, and what is known about it since.
struct Promise {
    let thing: ThingID
    let idCell: Cell
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
    /// Whether nothing known since says that anything was done.
    let isSilent: Bool
    /// Whether it is also listed as an action, which answers the same scrutiny in the same words.
    let isCarried: Bool

    /// The day in England on which it became known.
    var knownSince: Day { made.known.dayInEngland }

    /// Whether a day lies after the last on which it is due; nil where it has none or goes on.
    func isPastDue(_ day: Day) -> Bool? {
        guard let due, !due.isOpenEnded else { return nil }
        return due.bounds.latest.map { day > $0 }
    }

    /// Every promise in answer to a scrutiny, and every action.
    static func all(_ picture: Picture) -> [Promise] {
        let actions = picture.all(Action.self)
        let answering = Dictionary(
            grouping: actions.flatMap { action in
                (action.possible.state.terms?.value.source ?? []).map { (of: $0, action: action) }
            }, by: \.of
        ).mapValues { $0.map(\.action.possible.name) }
        return picture.all(ScrutinyExercise.self).flatMap { exercise in
            exercise.possible.state.commitments.map {
                Promise(exercise, $0, answeredBy: answering[exercise.id] ?? [], picture)
            }
        } + actions.compactMap { Promise($0, picture) }
    }

    /// An action, and every later fact of its life.
    private init?(_ action: Seen<Action>, _ picture: Picture) {
        guard let original = action.possible.state.original,
            let terms = action.possible.state.terms?.value
        else { return nil }
        let facts = picture.history.standing(of: action.id, known: picture.cut)
            .filter { picture.cut.hasHappened($0.at) != .no }
        let later = facts.filter { !Self.isAside($0) }
        thing = action.id
        isCarried = false
        idCell = action.idCell
        by = terms.lead?.text
        overseers = terms.oversight
        what = action.possible.name
        due = action.possible.state.due?.value
        made = original.at
        plan = terms.plan
        sources = terms.source
        servesObjective = terms.objective != nil
        status = action.possible.state.stage
        since = later.map { Self.words($0, picture) }
        gaps = action.possible.gaps
        isSilent = !later.contains { Self.moves($0, since: original.at) }
    }

    /// A promise in answer to a scrutiny.
    ///
    /// What is known since about the theme as a whole is shown, but only what names
    /// something that was to bring the promise about, or gives assurance, breaks its silence.
    private init(
        _ exercise: Seen<ScrutinyExercise>, _ promised: Cited<ScrutinyCommitmentMade>,
        answeredBy actions: [String], _ picture: Picture
    ) {
        let state = exercise.possible.state
        let promise = promised.value
        let later = exercise.possible.progress.filter { $0.at.known > promised.at.known }
        let assured = state.assurances.filter { $0.at.known > promised.at.known }
        thing = exercise.id
        isCarried = actions.contains { Matching.holds($0, promise.promise) }
        idCell = picture.said(exercise.id.text, promised.at)
        by = promise.body
        overseers = []
        what = promise.promise
        due = promise.due
        made = promised.at
        plan = nil
        sources = [exercise.id]
        servesObjective = false
        status = state.stage
        since =
            later.map { "of the theme: \($0.value.words)\(Self.paper($0.at))" }
            + assured.map { "assurance \($0.value.step.rawValue)\(Self.paper($0.at))" }
        gaps = []
        isSilent =
            assured.isEmpty
            && !later.contains { one in promise.related.contains { one.value.related.contains($0) }
            }
    }

    /// Whether a fact says nothing about what was done: the promise itself, a note, a name, a
    /// correction.
    static func isAside(_ known: KnownFact) -> Bool {
        switch known.fact {
        case nil, is ActionProposed, is ActionAgreed, is NoteAdded, is NameChanged,
            is WordingChanged, is InconsistencyNoted, is InconsistencyResolved,
            is EventCorrected, is EventRetracted:
            true
        default: false
        }
    }

    /// Whether a fact says that something was done, or was at least still planned in a later paper.
    private static func moves(_ known: KnownFact, since made: Occurrence) -> Bool {
        guard let progress = known.fact as? ProgressReported else { return true }
        switch progress.state {
        case .started, .continuing, .done: return true
        case .notStarted: return false
        case .planned, nil: return known.at.known > made.known
        }
    }

    private static func words(_ known: KnownFact, _ picture: Picture) -> String {
        if let progress = known.fact as? ProgressReported {
            return progress.words + paper(known.at)
        }
        return Biography.words(known, picture.history) + paper(known.at)
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
