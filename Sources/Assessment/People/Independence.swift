public import Assurance
public import Dates
public import Replay

/// Two roles that a rule of the partnership keeps apart, and whether one person held both at once.
public struct Independence {
    /// The rule that keeps them apart.
    public let rule: Folded<GovernanceRule>
    public let one: Folded<Role>
    public let other: Folded<Role>
    /// Whether one person had both at the same time, as far as the record tells.
    public let isShared: Answer
    /// The times that show it, or may; nil where no two do.
    public let shared: (one: TimeInRole, other: TimeInRole)?

    /// The pairs that a rule in force keeps apart and in which a role comes first.
    ///
    /// A rule names its roles; one that names none is about all that are recorded as independent.
    public static func pairs(of role: ThingID, in world: World) -> [Independence] {
        guard let one = world.one(Role.self, role) else { return [] }
        var found: [Independence] = []
        for rule in world.ownRules.rules(for: .independence) {
            let roles = kept(apart: rule, in: world)
            guard roles.contains(role) else { continue }
            for id in roles where role < id && !found.contains(where: { $0.other.id == id }) {
                guard let other = world.one(Role.self, id) else { continue }
                found.append(Independence(rule, one, other, in: world))
            }
        }
        return found
    }

    /// The roles that a rule keeps apart, of those that had begun.
    private static func kept(
        apart rule: Folded<GovernanceRule>, in world: World
    ) -> [ThingID] {
        if let named = rule.state.adopted?.value.roles, !named.isEmpty { return named }
        return world.past.once(IndependentRoles.init).ids.filter {
            world.one(Role.self, $0)?.state.isIndependent ?? false
        }
    }

    private init(
        _ rule: Folded<GovernanceRule>, _ one: Folded<Role>, _ other: Folded<Role>,
        in world: World
    ) {
        self.rule = rule
        self.one = one
        self.other = other
        let theirs = TimeInRole.all(other, in: world)
        let pairs = TimeInRole.all(one, in: world).flatMap { mine in
            theirs.map { (one: mine, other: $0, isShared: mine.isShared(with: $0)) }
        }
        isShared = pairs.reduce(.no) { $0.or($1.isShared) }
        shared =
            (pairs.first { $0.isShared == .yes } ?? pairs.first { $0.isShared == .cannotTell })
            .map { ($0.one, $0.other) }
    }

    /// From the later of the two beginnings.
    public var since: DateBounds? {
        shared.map { one, other in
            DateBounds(
                earliest: [one.start.earliest, other.start.earliest].compactMap { $0 }.max(),
                latest: [one.start.latest, other.start.latest].compactMap { $0 }.max())
        }
    }
}

extension TimeInRole {
    /// Whether both times were one person's and shared a day.
    public func isShared(with other: TimeInRole) -> Answer {
        isOfSamePerson(as: other).and(overlaps(other))
    }
}

/// The roles of which it was ever recorded that their holder must be independent.
private struct IndependentRoles {
    let ids: [ThingID]

    init(_ past: Past) {
        ids = past.things(of: Role.kind).filter { id in
            past.lifeline(id).facts.contains {
                ($0.fact as? RoleEstablished)?.independent == true
            }
        }
    }
}
