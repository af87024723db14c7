public import Assurance
public import Dates
public import Replay

/// Whether the role that leads an action is held.
///
/// A role is known to be vacant where it was only planned, its holder left, or it was closed. Where
/// no holder was ever recorded of a role in use, the record is silent, and that is no vacancy.
public struct LeadVacancy: Equatable, Sendable {
    public let role: ThingID
    public let name: String
    /// The fact that closed the role itself; nil while it stands.
    public let closed: Occurrence?
    /// Whether nobody holds it or covers: yes, or that the dates cannot tell.
    public let isVacant: Answer
    /// The first day on which it was vacant; nil where no end of a holder's time is recorded.
    public let since: DateBounds?
    /// When it was last taken up, and when somebody last left.
    public let takenUp: Occurrence?
    public let left: Occurrence?

    /// The vacancies of the roles by whose name an action says it is led.
    public static func all(of action: Folded<Action>, in world: World) -> [LeadVacancy] {
        guard let lead = action.state.terms?.value.lead?.text else { return [] }
        let called = world.past.once(RoleNames.init).roles(lead)
            .compactMap { world.one(Role.self, $0) }
            .filter { $0.state.life.stage != .superseded && $0.isCalled(lead) }
        let live = called.filter { !$0.state.isEnded }
        return (live.isEmpty ? called : live).compactMap { LeadVacancy($0, world) }
    }

    private init?(_ role: Folded<Role>, _ world: World) {
        self.role = role.id
        name = role.name
        if role.state.isEnded {
            guard let ending = role.ending else { return nil }
            closed = ending
            isVacant = .yes
            since = world.when(ending)
            takenUp = nil
            left = nil
            return
        }
        closed = nil
        let tenures = role.state.tenures
        let running = tenures.map { $0.isRunning(on: world.day) }
        guard !running.contains(.yes),
            !running.isEmpty || role.state.isPlanned || !role.state.departures.isEmpty
        else { return nil }
        isVacant = running.contains(.cannotTell) ? .cannotTell : .yes
        takenUp = tenures.last?.appointment.at
        left = role.state.departures.last?.at
        // Vacant from the day after the last on which it was held.
        since = (tenures.last?.finish ?? left.map(world.when))?.advanced(by: 1)
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.role == b.role && a.name == b.name && a.isVacant == b.isVacant && a.since == b.since
            && a.closed?.id == b.closed?.id
    }
}

/// The roles by every name under which one is or was known, whenever that was.
private struct RoleNames {
    private let named: [String: [ThingID]]

    init(_ past: Past) {
        var named: [String: [ThingID]] = [:]
        for role in past.things(of: Role.kind) {
            var names: Set<String> = [role.text]
            for known in past.lifeline(role).facts {
                switch known.fact {
                case let fact as RoleEstablished: names.insert(fact.title)
                case let fact as NameChanged:
                    names.formUnion([fact.to] + [fact.from].compactMap { $0 })
                case let fact as WordingChanged: names.insert(fact.to)
                default: break
                }
            }
            for name in Set(names.map(Spelling.folded)) { named[name, default: []].append(role) }
        }
        self.named = named
    }

    func roles(_ name: String) -> [ThingID] { named[Spelling.folded(name)] ?? [] }
}

extension Folded where T == Role {
    /// Whether a name is one by which the role is or was known.
    fileprivate func isCalled(_ name: String) -> Bool {
        allNames.contains { Spelling.areSame($0, name) }
    }
}
