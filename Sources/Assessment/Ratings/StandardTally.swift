public import Assurance
public import Replay

/// How the organisations that answered on one standard were rated: how many at each step of the one
/// scale.
///
/// An organisation to which the standard does not apply, one that answered without a rating and one
/// that did not answer are counted apart, and stand in no share.
public struct StandardTally: Equatable, Sendable {
    public let set: ThingID
    public let standard: StandardSet.Standard
    /// How many were asked, and still are.
    public private(set) var asked = 0
    public private(set) var notApplicable = 0
    /// How many have no rating, neither their own nor a moderated one.
    public private(set) var unrated = 0
    /// How many rated themselves by two steps at once.
    public private(set) var twoRatings = 0
    public let own: Steps
    public let moderated: Steps

    /// How many stand at each step of a scale, the worst first.
    public struct Steps: Equatable, Sendable {
        public let scale: RatingScale
        /// A count for each ordered step of the scale.
        public internal(set) var counts: [Int]
        /// How many have one rating on the scale.
        public var rated: Int { counts.reduce(0, +) }
        /// How many give assurance by the threshold of the scale; nil where it has none.
        public var assured: Int? {
            guard let lowest = scale.threshold.flatMap(scale.place) else { return nil }
            return counts[lowest...].reduce(0, +)
        }

        init(_ scale: RatingScale) {
            self.scale = scale
            counts = Array(repeating: 0, count: scale.ordered.count)
        }

        mutating func take(_ rating: String?) {
            if let place = rating.flatMap(scale.place) { counts[place] += 1 }
        }
    }

    /// The tally of every standard on which an audit asked somebody, in the order of the standards;
    /// none where no scale is known.
    public static func all(of audit: ThingID, in world: World) -> [StandardTally] {
        let asked = world.all(Response.self, naming: audit).filter { $0.state.audit == audit }
            .map { Rating(of: $0, in: world) }
        var sets: [Folded<StandardSet>] = []
        for edition in asked.compactMap(\.edition)
        where !sets.contains(where: { $0.id == edition.id }) {
            sets.append(edition)
        }
        return sets.sorted { $0.id < $1.id }.flatMap { set -> [StandardTally] in
            guard let scale = set.state.scale else { return [] }
            let own = asked.filter { $0.edition?.id == set.id }
            return set.state.everyStandard.compactMap { standard in
                StandardTally(
                    set, standard, scale,
                    own.filter { rating in
                        rating.response.state.standard == standard.code
                            || rating.response.state.standard == standard.title
                    })
            }
        }
    }

    private init?(
        _ set: Folded<StandardSet>, _ standard: StandardSet.Standard, _ scale: RatingScale,
        _ ratings: [Rating]
    ) {
        var (own, moderated) = (Steps(scale), Steps(scale))
        for rating in ratings where rating.response.state.life.stage != .withdrawn {
            asked += 1
            let last = rating.response.state.submissions.last?.value
            if rating.isNotApplicable {
                notApplicable += 1
                continue
            }
            if rating.own == nil, rating.moderated == nil { unrated += 1 }
            let isTwo = last?.otherRating != nil
            if isTwo { twoRatings += 1 } else { own.take(rating.own) }
            moderated.take(rating.moderated)
        }
        guard asked > 0 else { return nil }
        self.set = set.id
        self.standard = standard
        self.own = own
        self.moderated = moderated
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.set == b.set && a.standard.code == b.standard.code && a.asked == b.asked
            && a.notApplicable == b.notApplicable && a.unrated == b.unrated
            && a.twoRatings == b.twoRatings && a.own == b.own && a.moderated == b.moderated
    }
}
