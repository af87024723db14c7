public import Assurance
public import Dates
public import Replay

/// When the cycle of an audit closed: its follow-up a year on counts from here, and what was
/// promised by then is what it is held against.
public struct AuditClose: Equatable, Sendable {
    /// What made it the close.
    public enum Reason: Hashable, Sendable {
        case reached(Audit.Stage)
        case periodEnded
    }

    public let reason: Reason
    /// The date of it, as recorded.
    public let date: FuzzyDate?
    /// The days on one of which it closed in the course of events that was asked.
    public let bounds: DateBounds
    /// The fact that says so.
    public let at: Occurrence

    /// When the cycle closed; nil while it is open, and where no date says when it did.
    ///
    /// The first of these that has a date: actions agreed, the end of the cycle, the report,
    /// moderation, the end of submissions, the end of its period once it is past. A cycle that
    /// ended only after its follow-up was held (section 4.1 of the event analysis) did not close
    /// for it by that end.
    public init?(of audit: Folded<Audit>, in world: World) {
        let state = audit.state
        for stage in Self.stages {
            guard let step = state.life.reached(stage), step.effective != nil,
                stage != .closed || !Self.isAfterFollowUp(step, state)
            else { continue }
            reason = .reached(stage)
            date = step.effective
            bounds = world.when(step.at)
            at = step.at
            return
        }
        guard let period = state.period, let end = period.bounds.latest, end < world.day,
            let plan = state.plan
        else { return nil }
        reason = .periodEnded
        date = period
        bounds = DateBounds(end)
        at = plan.at
    }

    private static let stages: [Audit.Stage] = [
        .actionsAgreed, .closed, .reported, .moderated, .submissionsClosed,
    ]

    private static func isAfterFollowUp(_ end: Cited<Audit.Stage>, _ audit: Audit) -> Bool {
        audit.life.steps.prefix { $0.at.id != end.at.id }.contains { $0.value == .followUpHeld }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.reason == b.reason && a.bounds == b.bounds && a.at.id == b.at.id
    }
}
