public import Assurance
public import Dates
public import Replay

/// Whether a review was published while its publication was held back.
public struct PublicationHold {
    public let hold: Cited<PublicationHeld>
    public let published: Cited<ReviewPublished>
    /// The release that may have come too late, where there is one.
    public let release: Occurrence?
    /// Whether it came out before it was released.
    public let isEarly: Answer

    /// Each hold of a review with each publication that came, or may have come, before its release.
    public static func broken(_ review: Folded<Review>, in world: World) -> [PublicationHold] {
        review.state.publications.flatMap { out in
            review.state.holds.compactMap { hold in
                let one = PublicationHold(review.state, hold, out, world)
                return one.isEarly == .no ? nil : one
            }
        }
    }

    private init(
        _ review: Review, _ hold: Cited<PublicationHeld>, _ out: Cited<ReviewPublished>,
        _ world: World
    ) {
        let order = Order(world: world, steps: review.life.steps.map(\.at.id))
        // A release on the day of publication is in time.
        let releases = review.releases.map { release in
            (
                at: release.at,
                isInTime: order.when(release.at).precedes(order.when(hold.at)).not
                    .and(order.isReleased(release.at, by: out.at))
            )
        }
        self.hold = hold
        published = out
        release =
            (releases.first { $0.isInTime == .cannotTell }
            ?? releases.first { order.when(hold.at).precedes(order.when($0.at)) == .yes })?.at
        isEarly = order.isHeld(hold.at, before: out.at)
            .and(releases.reduce(Answer.no) { $0.or($1.isInTime) }.not)
    }

    /// The order of a review's steps: by their days, and on one and the same as they took effect.
    private struct Order {
        let world: World
        let steps: [EventID]

        func when(_ at: Occurrence) -> DateBounds { world.when(at) }

        func isReleased(_ release: Occurrence, by out: Occurrence) -> Answer {
            if when(release) == when(out), isStep(release, before: out) { return .yes }
            return when(out).precedes(when(release)).not
        }

        func isHeld(_ hold: Occurrence, before out: Occurrence) -> Answer {
            if when(hold).isExact, when(hold) == when(out) {
                return Answer(isStep(hold, before: out))
            }
            return when(hold).precedes(when(out))
        }

        private func isStep(_ one: Occurrence, before other: Occurrence) -> Bool {
            guard let first = steps.firstIndex(of: one.id) else { return false }
            return first < steps.firstIndex(of: other.id) ?? 0
        }
    }
}
