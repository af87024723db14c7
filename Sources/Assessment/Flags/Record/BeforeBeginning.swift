public import Assurance
import Dates
public import Replay

/// F-35: something is said to have happened to a thing before the thing began.
///
/// A move of a date or a claim that is dated before the promise is lost behind it, so it is shown.
public enum BeforeBeginning: Flag {
    public static let code = "F-35"
    public static let name = "before-beginning"
    public static let meaning =
        "Something is dated before its thing began, so that one of the two dates is wrong."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    /// What England's rule book says of its rules is not of this ledger.
    public static let kinds = ThingKinds.all.filter { $0.kind != NationalRule.kind }

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        let line = world.past.lifeline(thing)
        guard let beginning = line.facts.first(where: \.begins),
            line.facts[0].at.id != beginning.at.id, beginning.at.effective != nil
        else { return [] }
        return world.facts(of: thing).filter { known in
            !known.begins && !known.isAside && known.at.effective != nil
                && known.at.bounds.certainlyPrecedes(beginning.at.bounds)
        }.map { known in
            Breach(
                of: thing, part: "\(known.at.id)",
                "\(known.at.name) is dated \(known.at.effective?.asWritten ?? ""), before it began "
                    + "(\(beginning.at.name), \(beginning.at.effective?.asWritten ?? "")).",
                since: known.at.bounds,
                evidence: [
                    Evidence(known.at.name, known.at), Evidence(beginning.at.name, beginning.at),
                ])
        }
    }
}
