import Assurance
import Dates
import Replay

/// F-31 in version 1: a lead was vacant since the last day on which its role was held, also where the
/// action was agreed later.
enum VacantLead1: PastFlag {
    typealias Now = VacantLead

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(scene) { left, agreed in left?.advanced(by: -1) ?? agreed }
    }
}
