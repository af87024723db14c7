public import Assurance
import Replay

/// A serious incident is notified to the national Panel.
public enum NotificationClock: Clock {
    public static let practice = Practice.notification
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let incident = IncidentMoments(thing, time) else { return [] }
        return incident.runs(practice, ClockTask("Notify the national Panel")) { _ in
            incident.told(.panel)
        }
    }
}

/// A serious incident is reported to the safeguarding partners.
public enum PartnersToldClock: Clock {
    public static let practice = Practice.partnersTold
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let incident = IncidentMoments(thing, time) else { return [] }
        return incident.runs(practice, ClockTask("Tell the safeguarding partners")) { _ in
            incident.told(.partners)
        }
    }
}

extension IncidentMoments {
    /// When somebody was notified: nothing where nobody was, and either where it is not said whom a
    /// notification told.
    func told(_ wanted: ReviewNotified.Recipient) -> [ClockMoment?] {
        let all = state.notifications
        if let told = all.first(where: { $0.value.told.contains(wanted) }) {
            return [ClockMoment("notified", told.at, time)]
        }
        guard let untold = all.first(where: { $0.value.told.isEmpty }) else { return [nil] }
        return [ClockMoment("notified, to whom is not said", untold.at, time), nil]
    }
}
