public import Assurance
import Dates
public import Replay

/// F-31: the role that leads an open action is held by nobody.
public enum VacantLead: Flag {
    public static let code = "F-31"
    public static let name = "vacant-lead"
    public static let meaning = "An open action is led by a role that nobody holds or covers."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let action = world.one(Action.self, thing), let terms = action.state.terms,
            Completion(of: action, in: world).isOpen
        else { return [] }
        return LeadVacancy.all(of: action, in: world).map { one in
            one.closed.map { closed($0, one, terms, world) } ?? unheld(one, terms, world)
        }
    }

    /// The role itself is no more, whoever held it.
    private static func closed(
        _ closed: Occurrence, _ one: LeadVacancy, _ terms: Cited<Action.Terms>, _ world: World
    ) -> Breach {
        Breach(
            of: terms.at.subject, part: one.role.text,
            "Led by the role \(one.name), which was closed.",
            since: [world.when(closed), world.when(terms.at)].later,
            evidence: [Evidence("led by \(one.name)", terms.at), Evidence("closed", closed)])
    }

    private static func unheld(
        _ one: LeadVacancy, _ terms: Cited<Action.Terms>, _ world: World
    ) -> Breach {
        Breach(
            of: terms.at.subject, part: one.role.text,
            "Led by the role \(one.name), which nobody holds by the record.",
            since: [one.since, world.when(terms.at)].compactMap { $0 }.later,
            evidence: [
                Evidence("led by \(one.name)", terms.at),
                one.takenUp.map { Evidence("last taken up", $0) },
                one.left.map { Evidence("left", $0) } ?? .absence("no holder is recorded"),
            ].compactMap { $0 },
            doubt: one.isVacant == .yes
                ? nil : "the dates do not tell whether the role was held on the day")
    }
}
