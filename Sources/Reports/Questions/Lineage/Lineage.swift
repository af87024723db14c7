import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Which priorities came from which, and which plans had others before them.
struct Lineage {
    private let from: [ThingID: [ThingID]]
    private let to: [ThingID: [ThingID]]
    /// The priorities whose plan follows one that had priorities of the same sort, so that new ones
    /// can be told.
    private let comparable: Set<ThingID>

    init(_ world: World) {
        let priorities = world.all(Priority.self)
        let plans = world.all(Plan.self)
        var from: [ThingID: [ThingID]] = [:]
        var to: [ThingID: [ThingID]] = [:]
        for one in priorities {
            to[one.id] = one.state.successors
            for next in one.state.successors { from[next, default: []].append(one.id) }
        }
        self.from = from
        self.to = to
        let comparable = priorities.filter { one in
            let before = plans.filter { plan in
                one.state.plan.map { plan.state.successors.contains($0) } ?? false
            }.map(\.id)
            return priorities.contains { other in
                other.state.sort == one.state.sort
                    && (other.state.plan.map(before.contains) ?? false)
            }
        }
        self.comparable = Set(comparable.map(\.id))
    }

    func predecessors(of priority: ThingID) -> [ThingID] { from[priority, default: []] }

    /// Whether no earlier priority is known to have become it; nil where no priorities of the plan
    /// before are known.
    func isNew(_ priority: ThingID) -> Bool? {
        if !predecessors(of: priority).isEmpty { return false }
        return comparable.contains(priority) ? true : nil
    }

    /// Everything that some priorities came from or became, directly or through others.
    func kin(of some: [ThingID]) -> Set<ThingID> {
        reached(some, by: from).union(reached(some, by: to))
    }

    private func reached(_ start: [ThingID], by next: [ThingID: [ThingID]]) -> Set<ThingID> {
        var reached: Set<ThingID> = []
        var left = start
        while let one = left.popLast() {
            if reached.insert(one).inserted { left += next[one, default: []] }
        }
        return reached
    }
}
