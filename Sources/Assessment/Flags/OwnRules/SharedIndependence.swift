public import Assurance
import Dates
public import Replay

/// F-07: one person held two roles at once that a rule of the partnership keeps apart.
public enum SharedIndependence: Flag {
    public static let code = "F-07"
    public static let name = "shared-independence"
    public static let meaning = "One person held at once two roles that a rule keeps apart."
    public static let sort = FlagSort.own
    public static let practices = [Practice.independence]
    public static let kinds: [any Thing.Type] = [Role.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        Independence.pairs(of: thing, in: world).compactMap { pair in
            breach(pair)?.resting(on: pair.rule.id, in: world)
        }
    }

    private static func breach(_ pair: Independence) -> Breach? {
        guard let shared = pair.shared else { return nil }
        let holder =
            shared.one.holder?.text ?? shared.other.holder?.text ?? "Somebody not named"
        let rule = pair.rule.state.adopted
        return Breach(
            of: pair.one.id, part: pair.other.id.text,
            "\(holder) was both \(pair.one.name) and \(pair.other.name) at once.",
            since: pair.since,
            evidence: [evidence(shared.one), evidence(shared.other)]
                + [rule.map { Evidence($0.at.subject.text, $0.at) }].compactMap { $0 },
            doubt: pair.isShared == .yes ? nil : doubt(shared.one, shared.other))
    }

    private static func doubt(_ one: TimeInRole, _ other: TimeInRole) -> String {
        for time in [one, other] where time.holder == nil {
            return "the holder of \(time.role.name) is not recorded"
        }
        return "the dates do not tell whether the two times overlapped"
    }

    private static func evidence(_ time: TimeInRole) -> Evidence {
        let until = time.tenure.finish.map { ", until \($0)" } ?? ", no end is recorded"
        return Evidence(
            "\(time.role.name): \(time.tenure.holder?.text ?? RoleTitle.notStated)\(until)",
            time.tenure.appointment.at)
    }
}
