import Assurance
import Dates
import Replay

/// F-15 in version 1: an answer was awaited also when its request had been withdrawn.
enum ModeratedDown1: PastFlag {
    typealias Now = ModeratedDown

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(scene, AuditReturnClock.runs(scene.timekeeping) { _ in true })
    }
}
