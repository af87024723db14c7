public import Assurance
import Dates
public import Replay

/// The statutory partners of the day, as far as they were admitted as such.
public struct StatutoryPartners: Derived {
    public static let kinds: [any Thing.Type] = [Organisation.self]

    public static func value(_ world: World) -> [ThingID] { world.holding(.statutory) }
}

extension World {
    /// The organisations that belonged in a capacity on the day, in the order in which people count.
    public func members(_ capacity: Organisation.Category) -> [ThingID] {
        capacity == .statutory ? derived(StatutoryPartners.self) : holding(capacity)
    }

    /// Only those are asked that are known to have belonged in it at any time, so that what is open
    /// of others leaves no doubt.
    fileprivate func holding(_ capacity: Organisation.Category) -> [ThingID] {
        past.capacities.everHeld(capacity).filter { id in
            one(Organisation.self, id)?.state.belongs(as: capacity) ?? false
        }
    }
}

extension Past {
    var capacities: Capacities { once(Capacities.init) }
}

/// Which organisations are known ever to have belonged in which capacity.
struct Capacities {
    private var held: [Organisation.Category: [ThingID]] = [:]

    init(_ past: Past) {
        for id in past.things(of: Organisation.kind) {
            let all = past.lifeline(id).facts.compactMap { known -> Organisation.Category? in
                switch known.fact {
                case let admitted as OrganisationAdmitted: admitted.category
                case let changed as OrganisationMembershipChanged: changed.category
                default: nil
                }
            }
            for capacity in Set(all) { held[capacity, default: []].append(id) }
        }
    }

    func everHeld(_ capacity: Organisation.Category) -> [ThingID] { held[capacity] ?? [] }
}

extension Organisation {
    /// Whether it belongs in a capacity: not once it was closed, withdrawn or superseded.
    func belongs(as capacity: Category) -> Bool {
        category?.value == capacity && (life.stage.map { $0 == .current } ?? true)
    }
}
