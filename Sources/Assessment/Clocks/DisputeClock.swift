public import Assurance
import Replay

/// A dispute between partners is settled, and goes through its stages in their times.
public enum DisputeClock: Clock {
    public static let practice = Practice.dispute
    public static let kinds: [any Thing.Type] = [Dispute.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let dispute = time.world.one(Dispute.self, thing),
            let raised = dispute.state.raising
        else { return [] }
        let started = ClockMoment("raised", raised.at, time)
        return time.rules(for: practice, from: started).map { rule in
            time.reading(
                practice, of: dispute, ClockTask("Settle the dispute"), rule: rule,
                started: started, due: time.due(rule, after: started), stopped: stop(dispute, time))
        }
    }

    private static func stop(_ dispute: Folded<Dispute>, _ time: Timekeeping) -> ClockMoment? {
        guard !dispute.state.isOpen else { return nil }
        return dispute.state.endings.last.map { ClockMoment($0.value.how.rawValue, $0.at, time) }
            ?? dispute.withdrawals.last.map { ClockMoment("withdrawn", $0.at, time) }
    }
}
