import Assurance
import Dates
import Replay

/// F-11 in version 1: a due date moved only by a slip, and not by another agreement.
enum MovedDueDate1: PastFlag {
    typealias Now = MovedDueDate

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(scene) { $0.state.slips.map(Now.Move.init) }
    }
}
