import Assurance
import Dates
import Replay

/// F-16 in version 1: held against an audit's own date where it has one, and never too soon.
enum MissedYearOn1: PastFlag {
    typealias Now = MissedYearOn

    static func breaches(_ scene: Scene) -> [Breach] {
        OneYearOnClock.readings(scene.timekeeping).compactMap {
            Breach($0, part: $0.clock.rawValue, scene)
        } + scene.all(PeerReview.self).compactMap(Now.attendance)
    }
}
