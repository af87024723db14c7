public import Assurance
import Replay

/// A publication is reviewed by the day that its edition sets, which the next edition shows.
public enum PublicationReviewClock: Clock {
    public static let practice = Practice.publicationReview
    public static let kinds: [any Thing.Type] = [Publication.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let paper = time.world.one(Publication.self, thing) else { return [] }
        let editions = paper.state.editions
        return editions.enumerated().compactMap { place, edition in
            guard let due = edition.value.reviewDue else { return nil }
            let next = editions.dropFirst(place + 1).first
            let stop =
                next.map { ClockMoment("next edition", $0.at, time) }
                ?? paper.ending.map { ClockMoment(paper.state.stage ?? "ended", $0, time) }
            return time.reading(
                practice, of: paper,
                ClockTask(
                    "Review the edition" + (edition.value.edition.map { " (\($0))" } ?? ""),
                    part: edition.at.id.text),
                rule: ClockRule(setBy: edition.at),
                started: ClockMoment("published", edition.at, time), due: .stated(due),
                stopped: stop)
        }
    }
}
