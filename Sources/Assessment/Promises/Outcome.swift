/// What class a promise is of since a day, what matters most first.
///
/// Each is shown under one class only; what else holds of it is named beside it.
/// ``PromiseOutcome`` is the one place that decides.
public enum Outcome: String, CaseIterable, Sendable {
    /// Withdrawn, or ended with nothing named that took its place.
    case dropped
    /// Ended, because something else took its place.
    case superseded
    /// Still open, and nothing was heard of it since.
    case silent
    /// Said to be done or closed, and not found true by anybody but whoever said so.
    case claimedOnly = "claimed only"
    /// Still open, and its date was moved since, or has passed.
    case slipped
    /// Still open and not slipped, and its wording was changed since.
    case reworded
    /// Still open, neither slipped nor reworded, and passed to others since.
    case transferred
    /// Still open, with news since, and none of the above.
    case underWay = "under way"
    /// Said to be done or closed, and found true by somebody else.
    case delivered = "delivered and verified"

    /// Its place in the order of what matters, the most first.
    public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether it is one to press on.
    public var isToPress: Bool { self != .underWay && self != .delivered }
}
