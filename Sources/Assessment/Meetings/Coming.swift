public import Assurance
public import Dates
public import Replay

/// Whether something in the diary is still to come.
public enum Coming {
    /// Whether a meeting is still to be held on the day: without a date that cannot be told.
    public static func meeting(_ meeting: Folded<Meeting>, in world: World) -> Answer {
        if meeting.state.wasHeld || meeting.state.isEnded { return .no }
        return isAhead(meeting.state.date, in: world)
    }

    /// Whether training is still to be held on the day: without a date that cannot be told.
    public static func training(_ training: Folded<Training>, in world: World) -> Answer {
        if !training.state.deliveries.isEmpty || training.state.isEnded { return .no }
        return isAhead(training.state.date, in: world)
    }

    private static func isAhead(_ date: FuzzyDate?, in world: World) -> Answer {
        date?.bounds.isOnOrAfter(world.day) ?? .cannotTell
    }
}

extension Answer {
    /// Whether it is the answer that was asked for.
    public func equals(_ wanted: Bool) -> Answer { wanted ? self : not }
}
