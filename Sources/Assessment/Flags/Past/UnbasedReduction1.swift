import Assurance
import Dates
import Replay

/// F-13 in version 1: "no fewer than" was a reduction, and a cut was none.
enum UnbasedReduction1: PastFlag {
    typealias Now = UnbasedReduction

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.breaches(scene) { measure in
            measure.lowercased().split { !$0.isLetter }.contains { word in
                ["fewer", "less", "lower"].contains(word)
                    || ["reduc", "decreas", "fall"].contains { word.hasPrefix($0) }
            }
        }
    }
}
