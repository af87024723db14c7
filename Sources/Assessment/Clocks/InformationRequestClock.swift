public import Assurance
import Dates
import Replay

/// A request for information is answered by its due day.
public enum InformationRequestClock: Clock {
    public static let practice = Practice.informationRequest
    public static let kinds: [any Thing.Type] = [InformationRequest.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let request = time.world.one(InformationRequest.self, thing),
            let issued = request.state.issuing
        else { return [] }
        return [
            time.reading(
                practice, of: request,
                ClockTask("Answer of \(time.world.name(of: issued.value.to))"),
                rule: ClockRule(setBy: issued.at), started: ClockMoment("asked", issued.at, time),
                due: .stated(issued.value.due), stopped: answer(request, time))
        ]
    }

    /// The whole answer; a part is none, and a request withdrawn or closed is owed no more.
    static func answer(
        _ request: Folded<InformationRequest>, _ time: Timekeeping
    ) -> ClockMoment? {
        if let whole = request.state.answers.first(where: { $0.value.answer == .wholly }) {
            return ClockMoment("answered", whole.at, time)
        }
        return request.withdrawals.last.map { ClockMoment("withdrawn", $0.at, time) }
            ?? request.closings.last.map { ClockMoment("closed", $0.at, time) }
    }
}
