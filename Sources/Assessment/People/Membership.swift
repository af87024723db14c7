public import Assurance
public import Dates
public import Replay

/// Somebody's time on a group: who, in which capacity, from when, and until when.
public struct Membership: Equatable, Sendable {
    public let group: ThingID
    /// The organisation for which somebody sits; nil for a role that sits for none.
    public let organisation: ThingID?
    /// The role that sits: as recorded with the seat, else the one that speaks for the organisation.
    public let role: RoleTitle?
    public let capacity: GroupMembershipChanged.Capacity
    public let from: FuzzyDate?
    public let to: FuzzyDate?
    public let reason: String?
    /// Whether they sit there on the day: not on a group that is no longer at work.
    public let isSitting: Bool
    /// The fact that says so.
    public let at: Occurrence

    /// Everybody recorded to sit on a group or to have sat on it, and the chair that its terms name.
    public static func all(of group: Folded<PartnershipGroup>, in world: World) -> [Membership] {
        let isAtWork = group.state.isAtWork || group.state.life.stage == .proposed
        let seats = group.state.seats.compactMap { seat -> Membership? in
            guard let at = seat.joined?.at ?? seat.left?.at else { return nil }
            let speaker = seat.organisation.flatMap { world.one(Organisation.self, $0) }?
                .state.representative?.value
            return Membership(
                group: group.id, organisation: seat.organisation, role: seat.seat ?? speaker,
                capacity: seat.capacity, from: seat.joined?.effective, to: seat.left?.effective,
                reason: (seat.left ?? seat.joined)?.value.reason,
                isSitting: seat.isSat && isAtWork, at: at)
        }
        guard let terms = group.state.terms, let chair = terms.value.chair,
            !seats.contains(where: { $0.capacity == .chair && $0.isSitting })
        else { return seats }
        let changed = group.state.remitChanges.last { $0.value.chair != nil }
        return [
            Membership(
                group: group.id, organisation: nil, role: chair, capacity: .chair,
                from: changed?.effective ?? terms.effective, to: nil, reason: nil,
                isSitting: isAtWork, at: changed?.at ?? terms.at)
        ] + seats
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.at.id == b.at.id && a.capacity == b.capacity && a.isSitting == b.isSitting
            && a.from == b.from && a.to == b.to && a.role == b.role
    }
}
