public import Assurance
import Dates
public import Replay

/// F-13: a measure promises a reduction, and no figure is recorded from which to count it.
public enum UnbasedReduction: Flag {
    public static let code = "F-13"
    public static let name = "unbased-reduction"
    public static let meaning =
        "A measure promises a reduction, and no figure is recorded from which it counts."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Action.self, Objective.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let baseline = Baseline(of: thing, in: world), baseline.isRecorded != .yes else {
            return []
        }
        return [
            Breach(
                of: thing, part: "baseline",
                "A reduction is promised (\"\(baseline.measure)\"), and no baseline is recorded.",
                since: world.when(baseline.promised),
                evidence: [
                    Evidence("measure: \(baseline.measure)", baseline.promised),
                    .absence("no baseline is recorded"),
                ],
                doubt: baseline.isRecorded == .cannotTell
                    ? "the dates do not tell whether a figure recorded was there when it was "
                        + "promised" : nil)
        ]
    }
}
