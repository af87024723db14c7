import Assessment
import Assurance
import Dates
import Replay

/// Something undertaken in answer to an audit: as it stood at the close, and as it stands now.
struct Undertaking {
    /// As it was at the close; nil for what was promised since.
    let then: Seen<Action>?
    let now: Seen<Action>
    /// The organisations whose answers or findings it serves; none where that is not recorded.
    let organisations: [ThingID]
    /// The standards whose answers it serves, by their codes.
    let standards: [String]
    /// What the peers found of what was claimed of it.
    let verdicts: Verdicts
    let fate: Told<Fate>
    /// What is known of it since the close, in order of effect.
    let since: [KnownFact]

    var id: ThingID { now.id }
    var claims: [ReviewClaim] { verdicts.claims }
    var state: Action { now.possible.state }
    /// The class by all that may have happened.
    var outcome: Outcome { fate.both.possible.outcome }
    /// Whether it is to be pressed on, as far as can be told.
    var isToPress: Bool { fate.both.certain.outcome.isToPress || outcome.isToPress }

    /// What was promised, in the words of the close; of a later promise, in its first words.
    var promised: String {
        then?.possible.state.terms?.value.title ?? state.original?.value.title ?? now.possible.name
    }

    init(
        _ id: ThingID, now: Seen<Action>, serving: Serving, claims: [ReviewClaim],
        between close: Close, and pictures: Pictures
    ) {
        self.now = now
        verdicts = Verdicts(claims: claims.filter { $0.about == id })
        organisations = serving.organisations
        standards = serving.standards
        let then = pictures.then.seen(Action.self, id)
        // A promise whose dates cannot tell whether it was made by the close counts as made by it.
        self.then = then
        since = pictures.now.history.standing(of: id, known: pictures.now.cut).filter {
            close.precedes($0.at) && pictures.now.cut.hasHappened($0.at) != .no
        }
        fate = Self.fate(now, since: close, claims, pictures.now, seen: [id])
    }

    /// The class by both folds; what took its place is followed, never in a circle.
    private static func fate(
        _ action: Seen<Action>, since close: Close, _ claims: [ReviewClaim], _ picture: Picture,
        seen: Set<ThingID>
    ) -> Told<Fate> {
        let own = Verdicts(claims: claims.filter { $0.about == action.id })
        return action.told { fold in
            let successors = fold.successions.last?.value.by ?? []
            let heirs = successors.filter { !seen.contains($0) }.map { heir in
                let fate = picture.seen(Action.self, heir).map {
                    Self.fate($0, since: close, claims, picture, seen: seen.union([heir]))
                        .both.possible
                }
                return Fate.Heir(heir, fate)
            }
            return Fate(fold, since: close, on: picture.cut.asAt, own, heirs: heirs)
        }
    }
}

/// Whom an action serves: organisations, and the standards of their answers.
struct Serving {
    var organisations: [ThingID] = []
    var standards: [String] = []

    mutating func add(_ organisation: ThingID?, _ standard: String?) {
        if let organisation, !organisations.contains(organisation) {
            organisations.append(organisation)
        }
        if let standard, !standards.contains(standard) { standards.append(standard) }
    }
}

/// The two pictures that are held beside each other: both by what is known at the cut.
struct Pictures {
    let then: Picture
    let now: Picture
}
