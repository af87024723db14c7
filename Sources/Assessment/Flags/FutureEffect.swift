import Assurance
import Dates
import Replay

/// F-25: something said to have happened bears a date after the day on which it was said.
///
/// What can be settled ahead of time, such as an appointment, a rule or a meeting in the diary, may
/// take effect later than it is known.
public enum FutureEffect: SceneFlag {
    public static let code = "F-25"
    public static let name = "future-effect"
    public static let rule =
        "What is said to have happened had happened by the day on which it was recorded or a "
        + "paper made it known."
    public static let source = "Dates of the papers (INC-18)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        // A correction may put a fact after the day on which it was recorded.
        breaches(scene) { isLater($0.at) || $0.isAboutTheRecord }
    }

    /// The breaches by things that have a fact which makes them suspect.
    static func breaches(_ scene: Scene, where isSuspect: (KnownFact) -> Bool) -> [Breach] {
        let all = scene.picture.history
        let suspects = Set(all.facts.filter(isSuspect).map(\.at.subject)).sorted()
        return suspects.flatMap { thing in
            all.standing(of: thing, known: scene.picture.cut)
                .filter { isLater($0.at) && $0.fact?.tells.isOver == true }
                .filter { $0.at.known.dayInEngland <= scene.day }
                .map { breach($0.at) }
        }
    }

    static func isLater(_ at: Occurrence) -> Bool {
        guard at.effective != nil, let start = at.bounds.earliest else { return false }
        return start > at.known.dayInEngland
    }

    private static func breach(_ at: Occurrence) -> Breach {
        let known = at.known.dayInEngland
        return Breach(
            of: at.subject, part: "\(at.id)",
            "\(at.name) is dated \(at.effective?.asWritten ?? ""), after it was "
                + "\(at.isFromPapers ? "made known" : "recorded") on \(known.written).",
            since: DateBounds(known), evidence: [Evidence(at.name, at)])
    }
}
