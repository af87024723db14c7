import Assurance
import Dates
import Replay

/// F-31: the role that leads an open action is held by nobody.
///
/// A role is known to be vacant where it was only planned, its holder left, or it was closed. Where no holder was
/// ever recorded of a role in use, the record is silent, and that is no vacancy.
public enum VacantLead: SceneFlag {
    public static let code = "F-31"
    public static let name = "vacant-lead"
    public static let rule = "The role that leads an open action is filled, or covered."
    public static let source = "Business plan 2020 and annual report 2022-23 (EVO-07, INC-46)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        breaches(scene) { [$0, $1].compactMap { $0 }.later }
    }

    /// `since` tells when the lead was vacant from when the role was left and the action agreed.
    static func breaches(
        _ scene: Scene, since: (_ left: DateBounds?, _ agreed: DateBounds) -> DateBounds
    ) -> [Breach] {
        let roles = scene.all(Role.self).filter { $0.state.life.stage != .superseded }
        return scene.all(Action.self).filter(\.state.isOpen).flatMap { action in
            guard let terms = action.state.terms, let lead = terms.value.lead?.text else {
                return [Breach]()
            }
            let called = roles.filter { $0.isCalled(lead) }
            let live = called.filter { !$0.state.isEnded }
            return (live.isEmpty ? called : live).compactMap { role in
                role.state.isEnded
                    ? abolished(action, terms, role)
                    : breach(action, terms, role, scene.day, since)
            }
        }
    }

    /// The role itself is no more, whoever held it.
    private static func abolished(
        _ action: Folded<Action>, _ terms: Cited<Action.Terms>, _ role: Folded<Role>
    ) -> Breach? {
        guard let ending = role.ending else { return nil }
        return Breach(
            of: action.id, part: role.id.text,
            "Led by the role \(role.name), which was closed.",
            since: [ending.bounds, terms.at.bounds].later,
            evidence: [Evidence("led by \(role.name)", terms.at), Evidence("closed", ending)])
    }

    private static func breach(
        _ action: Folded<Action>, _ terms: Cited<Action.Terms>, _ role: Folded<Role>, _ day: Day,
        _ since: (DateBounds?, DateBounds) -> DateBounds
    ) -> Breach? {
        let running = role.state.tenures.map { $0.isRunning(on: day) }
        guard !running.contains(.yes) else { return nil }
        guard !running.isEmpty || role.state.isPlanned || !role.state.departures.isEmpty else {
            return nil
        }
        let isUnsure = running.contains(.cannotTell)
        let last = role.state.tenures.last
        // Vacant from the day after the last on which it was held.
        let left = (last?.finish ?? role.state.departures.last?.at.bounds)?.advanced(by: 1)
        return Breach(
            of: action.id, part: role.id.text,
            "Led by the role \(role.name), which nobody holds by the record.",
            since: since(left, terms.at.bounds),
            evidence: [
                Evidence("led by \(role.name)", terms.at),
                last.map { Evidence("last taken up", $0.appointment.at) },
                role.state.departures.last.map { Evidence("left", $0.at) }
                    ?? .absence("no holder is recorded"),
            ].compactMap { $0 },
            doubt: isUnsure ? "the dates do not tell whether the role was held on the day" : nil)
    }
}

extension Folded where T == Role {
    /// Whether a name is one by which the role is or was known.
    fileprivate func isCalled(_ name: String) -> Bool {
        allNames.contains { $0.lowercased() == name.lowercased() }
    }
}
