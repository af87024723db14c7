import Assurance
import Dates
import Replay

/// F-28 in version 1: of an action the last fact in order of effect was the last that was heard, and
/// of several facts the one that is listed last.
enum SilentCommitment1: PastFlag {
    typealias Now = SilentCommitment

    static func breaches(_ scene: Scene) -> [Breach] {
        Now.promises(scene, by: listedLast)
            + Now.openActions(scene).compactMap { action in
                action.last.flatMap { Now.breach(of: action, heard: [$0], scene, by: listedLast) }
            }
    }

    private static func listedLast(_ heard: [DateBounds]) -> DateBounds {
        heard.max { $0.isListed(before: $1) } ?? .unbounded
    }
}
