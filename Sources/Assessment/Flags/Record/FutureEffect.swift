public import Assurance
import Dates
public import Replay

/// F-25: something said to have happened bears a date after the day on which it was said.
///
/// What can be settled ahead of time, such as an appointment, a rule or a meeting in the diary, may
/// take effect later than it is known.
public enum FutureEffect: Flag {
    public static let code = "F-25"
    public static let name = "future-effect"
    public static let meaning =
        "Something is said to have happened on a date after the day on which it was recorded or a "
        + "paper made it known."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds = ThingKinds.all

    /// A fact that is dated later than the day asked about counts as soon as it is known.
    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard world.past.misdated.contains(thing) else { return [] }
        return world.past.lifeline(thing).facts
            .filter { $0.at.isBeforeItself && $0.isOfWhatIsOver }
            .filter { $0.at.known.dayInEngland <= world.day }
            .map { breach($0.at) }
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
