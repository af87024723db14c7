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

    /// The last day on which the cycle of an audit may have closed, of every course of events that
    /// the dates allow; nil where none has it closed.
    init?(of audit: ThingID, in picture: Picture) {
        let told = picture.told { world in
            world.one(Audit.self, audit).flatMap { AuditClose(of: $0, in: world) }
        }
        let days = told.values.compactMap { close in
            close?.bounds.latest.map { (day: $0, reason: close?.reason) }
        }
        guard let last = days.max(by: { $0.day < $1.day }) else { return nil }
        switch last.reason {
        case .reached(let stage): self.init(day: last.day, reason: stage.words)
        case .periodEnded, nil: self.init(day: last.day, reason: "the end of its period")
        }
    }

    /// Whether a fact may have come after the close; one without a date may have until it was
    /// known.
    func precedes(_ at: Occurrence) -> Bool { at.bounds.isOnOrBefore(day) != .yes }
}
