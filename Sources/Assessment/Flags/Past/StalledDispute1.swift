import Assurance
import Dates
import Replay

/// F-20 in version 1: a determination counted only where its stage was recorded, and a stage was
/// passed over since the last one reached.
enum StalledDispute1: PastFlag {
    typealias Now = StalledDispute

    static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Dispute.self).flatMap { dispute in
            dispute.state.skippedStages.map { skipped($0, dispute) }
                + [Now.open(dispute, scene.timekeeping)].compactMap { $0 }
        }
    }

    private static func skipped(_ stage: DisputeStage, _ dispute: Folded<Dispute>) -> Breach {
        let reached = dispute.state.stages
        return Breach(
            of: dispute.id, part: stage.rawValue,
            "The stage \(stage.rawValue) was passed over.",
            since: reached.last?.at.bounds,
            evidence: reached.map { Evidence("reached \($0.value.stage.rawValue)", $0.at) }
                + [.absence("no \(stage.rawValue) is recorded")])
    }
}
