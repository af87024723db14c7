public import Assurance
public import Replay

/// What moderation found of an organisation's own rating: the last, beside what it judged.
public struct Moderation: Equatable, Sendable {
    public let own: Cited<ResponseSubmitted>
    public let moderated: Cited<ResponseModerated>
    /// How many steps higher the organisation rated itself; nil where the scale is not recorded, or
    /// does not hold both.
    public let gap: Int?

    /// Nil where there is nothing to compare, and where nothing is awaited of the answer any more.
    public init?(of response: Folded<Response>, in world: World) {
        guard Self.isAwaited(response, world), let moderated = response.state.moderations.last,
            let own = response.state.submission(judgedBy: moderated)
        else { return nil }
        self.own = own
        self.moderated = moderated
        gap = Self.scale(of: response, in: world).flatMap(response.state.gap)
    }

    /// Whether an answer still counts: neither it was withdrawn nor its audit cancelled.
    public static func isAwaited(_ response: Folded<Response>, _ world: World) -> Bool {
        response.state.life.stage != .withdrawn
            && response.state.audit.flatMap { world.one(Audit.self, $0) }?.state.life.stage
                != .cancelled
    }

    /// The scale of the standards that the audit asked about.
    public static func scale(of response: Folded<Response>, in world: World) -> RatingScale? {
        response.state.audit.flatMap { world.one(Audit.self, $0) }?.state.standards
            .flatMap { world.one(StandardSet.self, $0) }?.state.scale
    }
}
