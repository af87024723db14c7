public import Assurance
public import Dates
public import Replay

/// A publication of a review, and how long a rule asks that it stay public.
public struct KeptPublic {
    public let published: Cited<ReviewPublished>
    public let rule: ClockRule
    /// The first day on which it need not be public any more.
    public let end: DateBounds

    /// One for each publication of a review, and each rule that applies to it.
    public static func all(_ review: Folded<Review>, in world: World) -> [KeptPublic] {
        let time = Timekeeping(world)
        return review.state.publications.flatMap { published in
            let started = ClockMoment("published", published.at, time)
            return time.rules(for: .keptPublic, from: started).compactMap { rule in
                time.due(rule, after: started).bounds.map {
                    KeptPublic(published: published, rule: rule, end: $0)
                }
            }
        }
    }

    /// Whether it was published to stay for less.
    public var isBrief: Answer {
        guard let until = published.value.until?.deadline else { return .no }
        return until.precedes(end).and(rule.inForce)
    }
}
