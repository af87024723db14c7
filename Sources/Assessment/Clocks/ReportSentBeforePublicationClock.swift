public import Assurance
import Dates
import Replay

/// The report of a review is sent before it is published, counted back from the publication.
public enum ReportSentBeforePublicationClock: Clock {
    public static let practice = Practice.reportSentBeforePublication
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let review = time.world.one(Review.self, thing),
            let published = review.state.publications.first
        else { return [] }
        let out = ClockMoment("published", published.at, time)
        let sent = published.value.sentToPanel
        return time.rules(for: practice, from: out).map { rule in
            time.reading(
                practice, of: review, ClockTask("Send the report before publication"), rule: rule,
                started: out, due: time.due(rule, after: out),
                stopped: sent.map { ClockMoment("sent", on: $0, published.at) })
        }
    }
}
