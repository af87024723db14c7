import Assurance
import Dates
import Replay

/// F-28: nothing was recorded of a commitment for six months.
///
/// A commitment made in answer to a scrutiny, or an open action that is not overdue (which F-10
/// shows). The six months count from the last fact about it, or about what is to bring it about; a
/// fact without a date was heard when it was made known.
public enum SilentCommitment: SceneFlag {
    public static let code = "F-28"
    public static let name = "silent-commitment"
    public static let rule =
        "Something is heard of every commitment at least every six months until it is kept."
    public static let source = "Annual report 2022-23, scrutiny and next steps (SCR-08, FWD-01 ff.)"

    private static let months = 6

    public static func breaches(_ scene: Scene) -> [Breach] {
        promises(scene) + actions(scene)
    }

    static func promises(_ scene: Scene, by limit: Limit = latest) -> [Breach] {
        scene.all(ScrutinyExercise.self).filter {
            $0.state.life.stage != .closed && !$0.state.isEnded
        }
        .flatMap { exercise in
            exercise.state.commitments.compactMap { promise in
                breach(
                    of: exercise.id, part: "\(promise.at.id)",
                    "Nothing is recorded for six months of the commitment of "
                        + "\(promise.value.body): \(promise.value.promise).",
                    promise.at, heard: heard(of: promise, exercise, scene), scene, limit)
            }
        }
    }

    /// What was reported after a promise: of its scrutiny, and of what is to bring it about.
    private static func heard(
        of promise: Cited<ScrutinyCommitmentMade>, _ exercise: Folded<ScrutinyExercise>,
        _ scene: Scene
    ) -> [Occurrence] {
        let own =
            exercise.progress.map(\.at) + exercise.state.assurances.map(\.at)
            + exercise.closings.map(\.at)
        let others = promise.value.related.flatMap { thing in
            scene.picture.history.standing(of: thing, known: scene.picture.cut).map(\.at)
                .filter(scene.hasHappened)
        }
        return (own + others).filter { promise.at.bounds.precedes($0.bounds) != .no }
    }

    private static func actions(_ scene: Scene) -> [Breach] {
        openActions(scene).compactMap { action in
            guard let last = action.last, breach(of: action, heard: [last], scene) != nil else {
                return nil
            }
            // The last that took effect need not be the last that was heard.
            let all = scene.picture.history.standing(of: action.id, known: scene.picture.cut)
                .filter { !$0.isAboutTheRecord && scene.hasHappened($0.at) }
            return breach(of: action, heard: all.map(\.at), scene)
        }
    }

    /// The open actions that are not overdue.
    static func openActions(_ scene: Scene) -> [Folded<Action>] {
        scene.all(Action.self).filter { action in
            action.state.isOpen && action.state.isOverdue(on: scene.day) != true
        }
    }

    static func breach(
        of action: Folded<Action>, heard: [Occurrence], _ scene: Scene, by limit: Limit = latest
    ) -> Breach? {
        action.state.terms.flatMap { terms in
            breach(
                of: action.id, part: "", "Nothing is recorded of this open action for six months.",
                terms.at, heard: heard, scene, limit)
        }
    }

    /// A breach where the last that was heard lies six months back, or the commitment itself.
    private static func breach(
        of thing: ThingID, part: String, _ sentence: String, _ made: Occurrence,
        heard: [Occurrence], _ scene: Scene, _ when: Limit
    ) -> Breach? {
        let all = heard + [made]
        let last = all.max { Self.heard($0).isListed(before: Self.heard($1)) } ?? made
        let limit = when(all.map(Self.heard)).adding(months: months)
        let isSilent = limit.isBefore(scene.day)
        guard isSilent != .no else { return nil }
        return Breach(
            of: thing, part: part, sentence, since: limit.advanced(by: 1),
            evidence: [Evidence(last.id == made.id ? "made" : "last heard: \(last.name)", last)]
                + [.absence("nothing later is recorded")],
            doubt: isSilent == .yes
                ? nil : "the day on which something was last heard of it is not certain")
    }

    /// When the last of several facts was heard.
    typealias Limit = ([DateBounds]) -> DateBounds

    /// One that is listed before another may yet be the later, where its date is not certain.
    static func latest(_ heard: [DateBounds]) -> DateBounds { heard.later }

    /// When a fact was heard of.
    private static func heard(_ at: Occurrence) -> DateBounds {
        at.effective == nil ? DateBounds(at.known.dayInEngland) : at.bounds
    }
}
