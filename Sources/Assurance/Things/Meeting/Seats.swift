// Who filled which seat, as recorded; who of them counts is for the rules of the body to say.
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

    /// The seats recorded as not filled, with apologies or without.
    public var absences: [Cited<AttendanceRecorded>] { seats.filter { !$0.value.presence.isThere } }

    /// What was done about a seat's absence, in order.
    public func followUps(of seat: ThingID) -> [Cited<AbsenceFollowedUp>] {
        followUps.filter { $0.value.seat == seat }
    }
}
