public import Dates

// Whether a meeting was quorate is derived from the attendance recorded, never asserted.
extension Meeting {
    /// The last word on each seat, in the order in which the seats were first recorded.
    public var seats: [Cited<AttendanceRecorded>] {
        var last: [Cited<AttendanceRecorded>] = []
        for one in attendance {
            if let place = last.firstIndex(where: { $0.value.seat == one.value.seat }) {
                last[place] = one
            } else {
                last.append(one)
            }
        }
        return last
    }

    /// The statutory partners recorded as there, in person or by deputy; nil when no attendance was
    /// recorded.
    ///
    /// The record says for each seat whether it is statutory. Where it does not, `isStatutory`
    /// decides: for instance the organisation's category at the time.
    public func statutoryPartnersPresent(
        elseStatutory isStatutory: (ThingID) -> Bool = { _ in false }
    ) -> [ThingID]? {
        guard !attendance.isEmpty else { return nil }
        return seats.map(\.value)
            .filter { $0.presence.isThere && ($0.statutory ?? isStatutory($0.seat)) }.map(\.seat)
    }

    /// Whether so many statutory partners were there; cannot tell when no attendance was recorded.
    ///
    /// Where any attendance was recorded, a seat of which nothing is recorded was not filled.
    public func isQuorate(
        needing quorum: Int, elseStatutory isStatutory: (ThingID) -> Bool = { _ in false }
    ) -> Answer {
        guard let there = statutoryPartnersPresent(elseStatutory: isStatutory) else {
            return .cannotTell
        }
        return Answer(there.count >= quorum)
    }

    /// The seats recorded as not filled, with apologies or without.
    public var absences: [Cited<AttendanceRecorded>] { seats.filter { !$0.value.presence.isThere } }

    /// What was done about a seat's absence, in order.
    public func followUps(of seat: ThingID) -> [Cited<AbsenceFollowedUp>] {
        followUps.filter { $0.value.seat == seat }
    }
}
