public import Assurance
import Dates
public import Replay

/// F-13: a promise aims at less of something, and no figure is recorded from which to count it.
public enum UnbasedReduction: Flag {
    public static let code = "F-13"
    public static let name = "unbased-reduction"
    public static let meaning =
        "A reduction is promised, and no figure is recorded from which it counts."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Action.self, Objective.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let baseline = Baseline(of: thing, in: world), baseline.isRecorded != .yes else {
            return []
        }
        let measures = baseline.measures.map { " (\"\($0)\")" } ?? ""
        return [
            Breach(
                of: thing, part: "baseline",
                "A reduction is promised\(measures), and no baseline is recorded.",
                since: world.when(baseline.promised),
                evidence: [
                    Evidence("aims at less\(measures)", baseline.promised),
                    .absence("no baseline is recorded"),
                ],
                doubt: baseline.isRecorded == .cannotTell
                    ? "the dates do not tell whether a figure recorded was there when it was "
                        + "promised" : nil)
        ]
    }
}
