import Assurance
import Dates
import Replay

/// F-25 in version 1: a fact that was dated anew by a correction was not looked at.
enum FutureEffect1: PastFlag {
    typealias Now = FutureEffect

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(scene) { Now.isLater($0.at) }
    }
}
