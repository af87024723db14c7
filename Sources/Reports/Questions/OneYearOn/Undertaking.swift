import Assessment
import Assurance
import Dates
import Replay

/// Something undertaken in answer to an audit: as it stood at the close, and as it stands now, in
/// every course of events that the dates allow.
struct Undertaking {
    let id: ThingID
    /// The organisations whose answers or findings it serves; none where that is not recorded.
    let organisations: [ThingID]
    /// The standards whose answers it serves, by their codes.
    let standards: [String]
    /// Whether it certainly had begun by now.
    let isCertain: Bool
    /// How it came about in each course of events, each once; one where the dates tell all.
    let courses: [Course]

    /// How it came about in one course of events.
    struct Course: Equatable, Sendable {
        /// As it was at the close; nil for what was promised since.
        let then: Folded<Action>?
        let fold: Folded<Action>
        let lateness: Lateness
        let verdicts: PeerVerdicts
        let fate: PromiseOutcome
        /// What is known of it since the close, in order of effect, with what was said of it at
        /// peer reviews.
        let since: [KnownFact]
        /// How long nothing was heard of it; nil where nothing was heard of it since the close.
        let silence: Silence?

        var id: ThingID { fold.id }
        var state: Action { fold.state }
        var completion: Completion { lateness.completion }
        var claims: [PeerClaim] { verdicts.claims }
        var outcome: Outcome { fate.outcome }

        /// What was promised, in the words of the close; of a later promise, in its first words.
        var promised: String {
            then?.state.terms?.value.title ?? state.original?.value.title ?? fold.name
        }

        init(_ fold: Folded<Action>, since close: Close, in world: World) {
            self.fold = fold
            then = world.on(close.day).one(Action.self, fold.id)
            lateness = Lateness(of: fold, in: world)
            verdicts = PeerVerdicts(
                PeerClaim.all(about: fold.id, in: world), on: lateness.completion, in: world)
            fate = PromiseOutcome(of: fold, since: close.day, in: world)
            func isSince(_ known: KnownFact) -> Bool {
                world.when(known.at).isOnOrBefore(close.day) != .yes
            }
            let told = world.facts(telling: fold.id).filter(isSince)
            since = PeersOnAction.merged(
                world.facts(of: fold.id).filter(isSince),
                with: told.filter { $0.at.subject.kind == PeerReview.kind[...] })
            silence = LastNews(of: told, in: world).map { Silence(since: $0.bounds, in: world) }
        }

        static func == (a: Self, b: Self) -> Bool {
            a.then == b.then && a.fold == b.fold && a.lateness == b.lateness && a.fate == b.fate
                && a.verdicts == b.verdicts && a.since.map(\.at.id) == b.since.map(\.at.id)
                && a.silence == b.silence
        }
    }

    init?(_ serving: AuditAction, since close: Close, in now: Picture) {
        let id = serving.action
        let told = now.told { world in
            world.one(Action.self, id).map { Course($0, since: close, in: world) }
        }.values
        courses = told.compactMap { $0 }
        if courses.isEmpty { return nil }
        isCertain = courses.count == told.count
        self.id = id
        organisations = serving.organisations
        standards = serving.standards
    }

    /// One question to every course.
    func told<V: Equatable & Sendable>(_ question: (Course) -> V) -> Told<V> {
        Told(met: courses.map(question))
    }

    /// The class where the dates can tell it; nil where they cannot.
    var outcome: Outcome? { told(\.outcome).value }
    /// The place of the class that matters most, of those it may be of.
    var place: Int { courses.map(\.outcome.place).min() ?? 0 }
    /// Every claim made of it at a peer review.
    var claims: [PeerClaim] {
        var all: [PeerClaim] = []
        for claim in courses.flatMap(\.claims) where !all.contains(claim) { all.append(claim) }
        return all
    }

    /// Its id, marked where it may not have begun.
    var marked: String { isCertain ? id.text : "\(id) (may not have begun)" }
}
