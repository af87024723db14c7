import Assurance
import Dates
import Replay

/// F-10 in version 1: an action was green though late from the day on which it was late, by its last
/// rating, also where it was rated green only later.
enum NeglectedAction1: PastFlag {
    typealias Now = NeglectedAction

    static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Action.self).filter(\.state.isOpen).flatMap { action in
            [
                Now.overdue(action, scene.day), Now.undated(action), green(action, scene.day),
                Now.red(action), Now.unrated(action, scene.day),
            ].compactMap { $0 }
        }
    }

    private static func green(_ action: Folded<Action>, _ day: Day) -> Breach? {
        guard let rating = action.state.rating, rating.value.rating == .green,
            let due = action.state.due, let late = Now.since(action, day)
        else { return nil }
        return Breach(
            of: action.id, part: "green",
            "Rated green, which means on target, though it is past its due date (\(due.value)).",
            since: late,
            evidence: [Evidence("rated green", rating.at), Evidence("due \(due.value)", due.at)])
    }
}
