import Assurance
import Dates
import Replay

/// F-14 in version 1: a disagreement noted was shown only where nothing was computed for certain.
enum ContradictedFigures1: PastFlag {
    typealias Now = ContradictedFigures

    static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Indicator.self).flatMap { indicator in
            let computed = Now.computed(indicator)
            return computed.contains(where: \.isCertain)
                ? computed : computed + Now.noted(indicator)
        }
    }
}
