public import Assurance
import Dates
import Replay

/// What was published of a review stays public.
///
/// Here the clock is met when the time has passed, and missed where it was withdrawn before that.
public enum KeptPublicClock: Clock {
    public static let practice = Practice.keptPublic
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let review = time.world.one(Review.self, thing),
            let first = review.state.publications.first
        else { return [] }
        let started = ClockMoment("published", first.at, time)
        let withdrawn = review.withdrawals.last.map { ClockMoment("withdrawn", $0.at, time) }
        return KeptPublic.all(review, in: time.world).filter { $0.published.at.id == first.at.id }
            .map { kept in
                ClockReading(
                    clock: practice, thing: review.id,
                    task: ClockTask("Keep the review public"), rule: kept.rule,
                    starts: [started], dues: [.by(kept.end)],
                    stops: ClockMoment.stops(withdrawn, by: time.day),
                    states: (started.bounds.isOnOrBefore(time.day) == .yes ? [] : [.notStarted])
                        + states(until: kept.end, withdrawn, time), late: nil, over: nil,
                    countsWorkingDays: false)
            }
    }

    private static func states(
        until end: DateBounds, _ withdrawn: ClockMoment?, _ time: Timekeeping
    ) -> [ClockState] {
        // That nobody withdrew it is known as far as the record reaches.
        let passed: [ClockState] =
            switch end.isOnOrBefore(time.world.reach) {
            case .yes: [.met]
            case .no: end.isOnOrBefore(time.day) == .no ? [.running] : [.notKnown]
            case .cannotTell: [.running, .met]
            }
        guard let withdrawn, withdrawn.bounds.isOnOrBefore(time.day) != .no else { return passed }
        let early: [ClockState] =
            switch withdrawn.bounds.precedes(end) {
            case .yes: [.missed]
            case .no: [.met]
            case .cannotTell: [.met, .missed]
            }
        let isCertain = withdrawn.bounds.isOnOrBefore(time.day) == .yes
        return ClockState.allCases.filter((isCertain ? early : passed + early).contains)
    }
}
