import Assessment
import Assurance
import Dates
import Replay

/// The day against which an audit is held a year on: by then, what was promised had been agreed.
struct Close: Hashable {
    let day: Day
    /// What made it the close: `actions agreed`; nil for a day that somebody asked for.
    let reason: String?

    init(day: Day, reason: String) {
        self.day = day
        self.reason = reason
    }

    /// A day asked for in place of the audit's close.
    init(asked day: Day) {
        self.day = day
        reason = nil
    }

    /// The day as what followed it is told: `since the close`.
    var since: String { reason == nil ? "since \(day.written)" : "since the close" }
    /// The day as what stood on it is told: `at the close`.
    var at: String { reason == nil ? "by \(day.written)" : "at the close" }

    /// The last day of the first of these that has a date: actions agreed, the end of a cycle that
    /// had no follow-up, the report, moderation, the end of submissions, the period.
    ///
    /// A cycle with a follow-up is itself closed only after it (section 4.1 of the event analysis),
    /// so its own end cannot be what the follow-up is held against. Nil where none has a date.
    init?(of audit: Audit) {
        let own: [Audit.Stage] = audit.followUpHeld == nil ? [.closed] : []
        let stages = [.actionsAgreed] + own + [.reported, .moderated, .submissionsClosed]
        for stage in stages {
            guard let day = audit.life.reached(stage)?.effective?.bounds.latest else { continue }
            self.init(day: day, reason: stage.words)
            return
        }
        guard let day = audit.period?.bounds.latest else { return nil }
        self.init(day: day, reason: "the end of its period")
    }

    /// Whether a fact may have come after the close; one without a date may have until it was
    /// known.
    func precedes(_ at: Occurrence) -> Bool { at.bounds.isOnOrBefore(day) != .yes }
}
