public import Assurance
public import Dates
public import Replay

/// How an answer to an audit was rated, by the organisation itself and by moderation, and how many
/// steps apart the two lie on the one scale of its standards.
///
/// A gap means nothing on another scale: none is made where the two do not stand on one.
public struct Rating: Sendable {
    public let response: Folded<Response>
    public let audit: Folded<Audit>?
    /// The standards that it is on: the audit's own, or a version of them for some organisations.
    public let edition: Folded<StandardSet>?
    /// Whether the answer still counts: neither it was withdrawn nor its audit cancelled.
    public let isAwaited: Bool
    /// How many steps higher the organisation rated itself than the last moderation rated what it
    /// had said by then; nil where that cannot be compared.
    public let gap: Int?

    public init(of response: Folded<Response>, in world: World) {
        self.response = response
        audit = response.state.audit.flatMap { world.one(Audit.self, $0) }
        edition = Self.edition(of: response, audit, in: world)
        isAwaited =
            response.state.life.stage != .withdrawn && audit?.state.life.stage != .cancelled
        gap = isAwaited ? edition?.state.scale.flatMap(response.state.gap) : nil
    }

    /// The standards that an answer is on: the audit's own, or the version of them that was asked
    /// for.
    public static func edition(
        of response: Folded<Response>, in world: World
    ) -> Folded<StandardSet>? {
        edition(of: response, response.state.audit.flatMap { world.one(Audit.self, $0) }, in: world)
    }

    private static func edition(
        of response: Folded<Response>, _ audit: Folded<Audit>?, in world: World
    ) -> Folded<StandardSet>? {
        (response.state.variant ?? audit?.state.standards)
            .flatMap { world.one(StandardSet.self, $0) }
    }

    /// The ratings of a response, if it was asked for.
    public init?(of response: ThingID, in world: World) {
        guard let one = world.one(Response.self, response) else { return nil }
        self.init(of: one, in: world)
    }

    public var scale: RatingScale? { edition?.state.scale }
    public var organisation: ThingID? { response.state.organisation }
    /// What it rated itself last.
    public var own: String? { response.state.selfRating }
    /// What moderation rated it last.
    public var moderated: String? { response.state.moderatedRating }
    /// Whether the standard does not apply to the organisation, so that it stands in no count and in
    /// no share.
    public var isNotApplicable: Bool { response.state.isNotApplicable(on: scale) }
    public var isContested: Bool {
        response.state.moderationAnswers.contains { $0.value.answer == .contested }
    }

    /// The last moderation, and what it judged; nil where there is nothing to compare, where the
    /// standard does not apply, and where nothing is awaited of the answer any more.
    public var judged: (own: Cited<ResponseSubmitted>, moderated: Cited<ResponseModerated>)? {
        guard isAwaited, !isNotApplicable, let moderated = response.state.moderations.last,
            let own = response.state.submission(judgedBy: moderated),
            own.value.rating != nil, moderated.value.rating != nil
        else { return nil }
        return (own, moderated)
    }

    /// Whether the two ratings lie further apart than a rule allows, either way.
    public func isWide(for limit: OwnLimit) -> Answer {
        guard judged != nil else { return .no }
        return gap.map { Answer(abs($0) > limit.most) } ?? .cannotTell
    }

    /// What the accepted rating means; nil before it was accepted, or without a threshold.
    public var assurance: Response.AssuranceLevel? { scale.flatMap(response.state.assurance) }

    /// The days that the audit looks at, so that audits stand in the order of their periods.
    public var period: DateBounds {
        audit?.state.period?.bounds ?? audit?.state.opening?.at.bounds ?? .unbounded
    }

    /// Why two ratings cannot be compared.
    public enum Obstacle: Hashable, Sendable {
        case withdrawn
        case auditCancelled
        case noStandards
        case noScale(ThingID)
        case notReturned
        case notApplicable
        /// An answer that came without a rating.
        case withoutRating
        /// An answer that gave two steps at once.
        case twoRatings
        case noOwnRating
        case noModeratedRating
        /// A rating that is no step of the scale of that name.
        case offScale(String, of: String)
    }

    /// Why it has no gap; nil where it has one.
    public var obstacle: Obstacle? {
        guard gap == nil else { return nil }
        let state = response.state
        if state.life.stage == .withdrawn { return .withdrawn }
        if audit?.state.life.stage == .cancelled { return .auditCancelled }
        guard let standards = audit?.state.standards else { return .noStandards }
        guard let scale else { return .noScale(standards) }
        if isNotApplicable { return .notApplicable }
        guard let own else {
            return state.submissions.last != nil
                ? .withoutRating
                : state.life.reached(.notReturned) != nil ? .notReturned : .noOwnRating
        }
        guard let moderated else { return .noModeratedRating }
        if state.submissions.contains(where: { $0.value.otherRating != nil }) {
            return .twoRatings
        }
        let strange = [own, moderated].first { scale.place(of: $0) == nil } ?? own
        return .offScale(strange, of: scale.title)
    }
}
