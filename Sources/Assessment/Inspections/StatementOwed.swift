public import Assurance
public import Dates
public import Replay

/// The written statement that an inspection was last asked for, and whether it is still owed.
public struct StatementOwed {
    public let request: Cited<StatementRequested>
    /// Whether it is owed on the day: beyond the end of the record one not known to have been
    /// answered may have been.
    public let isOwed: Answer
    /// The last day of which the record can say so.
    public let known: Day
    /// The days left from that day to the last on which it is due; negative when that is past, nil
    /// where it is not owed or no day is set.
    public let daysLeft: Int?

    /// Nil where none was ever asked for.
    public init?(_ inspection: Folded<Inspection>, in world: World) {
        guard let request = inspection.state.statement else { return nil }
        self.request = request
        known = world.reach
        isOwed =
            !inspection.state.owesStatement ? .no : world.reach < world.day ? .cannotTell : .yes
        daysLeft = inspection.state.daysLeft(on: world.reach)
    }
}
