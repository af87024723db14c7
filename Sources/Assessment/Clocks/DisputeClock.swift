public import Assurance
import Dates
import Replay

/// A dispute between partners is settled.
///
/// The stages of the agreement have no length, so unless the ledger's own rule gives one its age is
/// shown, and no breach.
public enum DisputeClock: Clock {
    public static let name = Practice.dispute
    public static let usualRule = ClockRule(
        "A dispute goes by the stages of the agreement until it is settled; no time is given",
        source: "usual in partnership agreements (RULE-14 to RULE-17)")

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Dispute.self).compactMap { dispute in
            let state = dispute.possible.state
            guard let raised = state.raising else { return nil }
            let started = ClockMoment("raised", raised.at)
            guard let rule = time.rule(of: Self.self, from: started) else { return nil }
            return time.reading(
                name, of: dispute,
                task: "Settle the dispute" + (state.isOpen ? " (now: \(state.stage ?? ""))" : ""),
                rule: rule, started: started,
                due: time.due(rule, after: started, startWords: "when it was raised"),
                stopped: stop(dispute.possible))
        }
    }

    private static func stop(_ dispute: Folded<Dispute>) -> ClockMoment? {
        guard !dispute.state.isOpen else { return nil }
        return dispute.state.endings.last.map { ClockMoment($0.value.how.rawValue, $0.at) }
            ?? dispute.withdrawals.last.map { ClockMoment("withdrawn", $0.at) }
    }
}
