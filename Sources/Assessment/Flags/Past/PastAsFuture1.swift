import Assurance
import Dates
import Replay

/// F-24 in version 1: a date was past where it certainly was when a thing was said, since the first
/// day on which that may have been; a slip to a date that was past was not watched.
enum PastAsFuture1: PastFlag {
    typealias Now = PastAsFuture

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(
            scene,
            scene.facts { $0.announced != nil && !($0 is ActionSlipped) }.compactMap(breach))
    }

    private static func breach(_ known: KnownFact) -> Breach? {
        guard let fact = known.fact, let date = fact.announced, !date.isOpenEnded,
            let last = date.bounds.latest
        else { return nil }
        let effective = known.at.effective
        let day = effective == nil ? known.at.known.dayInEngland : effective?.bounds.earliest
        guard let said = day, last < said else { return nil }
        let isRepeated = effective == nil && !(fact is ProgressReported)
        return Breach(
            of: known.at.subject, part: "\(known.at.id)",
            "Said on or after \(said.written) to be for \(date), which was past.",
            since: DateBounds(said), evidence: [Evidence("to come: \(date)", known.at)],
            doubt: isRepeated ? "when it was promised is not recorded" : nil)
    }
}
