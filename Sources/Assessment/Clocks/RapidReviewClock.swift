public import Assurance
import Replay

/// A rapid review is done and sent.
public enum RapidReviewClock: Clock {
    public static let practice = Practice.rapidReview
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let incident = IncidentMoments(thing, time) else { return [] }
        let began = incident.state.life.reached(.inRapidReview)
        guard
            incident.awareness != nil || !incident.state.notifications.isEmpty || began != nil
                || incident.state.rapidReview != nil
        else { return [] }
        return incident.runs(practice, ClockTask("Complete the rapid review")) { _ in
            [incident.moment(.reviewSent)]
        }
    }
}
