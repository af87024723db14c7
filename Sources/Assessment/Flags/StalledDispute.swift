import Assurance
import Dates
import Replay

/// F-20: a dispute skipped a stage of the agreement, or has been open for more than twelve weeks.
///
/// The agreement sets no time. Twelve weeks, about the time from one Partnership meeting to the
/// next, is the flag's own measure; a rule of the ledger that sets the dispute clock takes its
/// place.
public enum StalledDispute: SceneFlag {
    public static let code = "F-20"
    public static let name = "stalled-dispute"
    public static let rule =
        "A dispute goes through the stages of the agreement in turn, and is settled within twelve "
        + "weeks unless the ledger's own rule gives another time."
    public static let source = "Safeguarding arrangements 14.1 (RULE-14 to RULE-17)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        return scene.all(Dispute.self).flatMap { dispute in
            dispute.state.stagesPassedOver.map { skipped($0, dispute) }
                + [open(dispute, time)].compactMap { $0 }
        }
    }

    private static func skipped(_ stage: DisputeStage, _ dispute: Folded<Dispute>) -> Breach {
        let reached = dispute.state.reachings
        return Breach(
            of: dispute.id, part: stage.rawValue,
            "The stage \(stage.rawValue) was passed over.",
            since: dispute.state.firstBeyond(stage)?.at.bounds,
            evidence: reached.map { Evidence("reached \($0.value.rawValue)", $0.at) }
                + [.absence("no \(stage.rawValue) is recorded")])
    }

    static func open(
        _ dispute: Folded<Dispute>, _ time: Timekeeping
    ) -> Breach? {
        guard dispute.state.isOpen, let raised = dispute.state.raising else { return nil }
        let rule = time.rule(of: DisputeClock.self, from: ClockMoment("raised", raised.at))
        let length = rule?.length ?? GovernanceRule.Clock(count: 84, unit: .days)
        let last = time.end(of: length, after: raised.at.bounds)
        let isLong = last.isBefore(time.day)
        guard isLong != .no else { return nil }
        return Breach(
            of: dispute.id, part: "open",
            "Open for more than \(words(length)); now at the stage: \(dispute.state.stage ?? "").",
            since: last.advanced(by: 1),
            evidence: [Evidence("raised", raised.at), .absence("no end of it is recorded")],
            doubt: isLong == .yes ? nil : "the day on which it was raised is not certain")
    }

    private static func words(_ length: GovernanceRule.Clock) -> String {
        length == GovernanceRule.Clock(count: 84, unit: .days)
            ? "twelve weeks" : "\(length.count) \(length.unit.rawValue)"
    }
}
