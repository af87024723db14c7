/// A seat on a group: whose it is, in which capacity, and what began and ended it.
public struct GroupSeat: Equatable, Sendable {
    public typealias Change = GroupMembershipChanged
    public let organisation: ThingID?
    public let seat: RoleTitle?
    public let capacity: Change.Capacity
    /// The fact by which it began; nil where only its end is recorded.
    public let joined: Cited<Change>?
    /// The fact by which it ended; nil while it lasts, as far as is recorded.
    public internal(set) var left: Cited<Change>?

    /// Whether somebody sits there now.
    public var isSat: Bool { left == nil }
}

extension PartnershipGroup {
    /// Who joins has a seat from then on; who leaves ends the last one that is theirs.
    mutating func change(_ cited: Cited<GroupMembershipChanged>) {
        let said = cited.value
        guard said.change == .left else {
            seats.append(
                GroupSeat(
                    organisation: said.organisation, seat: said.seat,
                    capacity: said.capacity ?? .member, joined: cited, left: nil))
            return
        }
        let place = seats.lastIndex { one in
            one.isSat && one.organisation == said.organisation
                && (said.seat == nil || one.seat == nil || one.seat == said.seat)
                && (said.capacity == nil || one.capacity == said.capacity)
        }
        if let place {
            seats[place].left = cited
        } else {
            seats.append(
                GroupSeat(
                    organisation: said.organisation, seat: said.seat,
                    capacity: said.capacity ?? .member, joined: nil, left: cited))
        }
    }
}
