import Assurance
import Dates
import Replay

/// F-24: something was said to be still to come on a date that was already past.
///
/// What is said at a time counts from its own date, or else from when the paper made it known.
public enum PastAsFuture: SceneFlag {
    public static let code = "F-24"
    public static let name = "past-as-future"
    public static let rule =
        "A statement about the future is of a date that is not past when it is signed off."
    public static let source = "Annual report 2022-23 (INC-54)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        breaches(scene, scene.facts { $0.announced != nil }.compactMap(breach))
    }

    /// Those by what was said, with those that were noted.
    static func breaches(_ scene: Scene, _ said: [Breach]) -> [Breach] {
        let reversed = Set(StaleDecision.breaches(scene).map(\.part))
        let noted = scene.staleStatements().filter { note in
            note.at.subject.kind == Publication.kind && !reversed.contains("\(note.at.id)")
        }
        return said
            + noted.map { note in
                Breach(
                    of: note.at.subject, part: "\(note.at.id)",
                    "A statement no longer held when it was made: \(note.value.title).",
                    since: note.at.effective?.bounds ?? DateBounds(note.at.known.dayInEngland),
                    evidence: [note.evidence])
            }
    }

    private static func breach(_ known: KnownFact) -> Breach? {
        guard let fact = known.fact, let date = fact.announced, !date.isOpenEnded,
            let last = date.bounds.latest
        else { return nil }
        let effective = known.at.effective
        let said = effective == nil ? DateBounds(known.at.known.dayInEngland) : known.at.bounds
        // A fact dated only "by" a day may have been said at any time before it.
        guard let first = said.earliest else { return nil }
        let isPast = DateBounds(last).precedes(said)
        guard isPast != .no else { return nil }
        // A paper may repeat a promise; what it says is planned, it says itself.
        let isRepeated = effective == nil && !(fact is ProgressReported)
        return Breach(
            of: known.at.subject, part: "\(known.at.id)",
            "Said on or after \(first.written) to be for \(date), which "
                + (isPast == .yes ? "was past." : "may have been past."),
            since: said, evidence: [Evidence("to come: \(date)", known.at)],
            doubt: isRepeated
                ? "when it was promised is not recorded"
                : isPast == .yes ? nil : "the dates do not tell whether it was past by then")
    }
}
