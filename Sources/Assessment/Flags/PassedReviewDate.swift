import Assurance
import Dates
import Replay

/// F-22: a plan or a publication was not reviewed, nor followed by another, by its own date.
public enum PassedReviewDate: SceneFlag {
    public static let code = "F-22"
    public static let name = "passed-review-date"
    public static let rule =
        "A plan or agreement is reviewed, or another takes its place, by the date it sets."
    public static let source = "The papers' own review dates (DOC-01, DOC-08, INC-27)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        let readings = PlanReviewClock.readings(time) + PublicationReviewClock.readings(time)
        return readings.compactMap { reading in
            Breach(reading, part: reading.started?.at?.id.text ?? "", scene)
        }
    }
}
