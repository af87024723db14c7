public import Assurance
public import Dates
public import Replay

/// One holder's time in a role, with the days between which it began and ended.
public struct TimeInRole {
    public let role: Folded<Role>
    public let tenure: Role.Tenure
    public let start: DateBounds
    /// The last day; where no end is recorded, the day as far as the record reaches.
    public let end: DateBounds

    /// The holder's handle; nil where the papers do not state who it was.
    public var holder: RoleTitle? { tenure.holder.flatMap { $0.isNotStated ? nil : $0 } }

    init(_ role: Folded<Role>, _ tenure: Role.Tenure, in world: World) {
        self.role = role
        self.tenure = tenure
        let start = world.when(tenure.appointment.at)
        self.start = start
        if let ended = tenure.end {
            end = world.when(ended.at)
        } else if let set = tenure.finish {
            end = set
        } else if role.state.isEnded, let ending = role.ending {
            // Whoever took the role over did so on the day on which it ended.
            end = world.when(ending).advanced(by: -1)
        } else {
            let reach = max(world.reach, start.earliest ?? world.reach)
            end = DateBounds(earliest: reach, latest: max(reach, world.day))
        }
    }

    /// Every holder's and cover's time in a role that had begun.
    public static func all(_ role: Folded<Role>, in world: World) -> [TimeInRole] {
        role.state.tenures.map { TimeInRole(role, $0, in: world) }
    }

    /// Whether two times shared a day.
    public func overlaps(_ other: TimeInRole) -> Answer {
        end.precedes(other.start).not.and(other.end.precedes(start).not)
    }

    /// Whether both were one person's: not to be told where either holder is not stated.
    public func isOfSamePerson(as other: TimeInRole) -> Answer {
        guard let holder, let theirs = other.holder else { return .cannotTell }
        return Answer(holder == theirs)
    }
}
