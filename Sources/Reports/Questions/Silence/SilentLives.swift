import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Matters that have begun and are not ended: each is silent since it was last heard of, or since
/// what was due did not come.
enum SilentLives {
    /// An open thing, silent since it was last heard of.
    static func one<T: Thing>(
        _ kind: T.Type, _ thing: ThingID, _ world: World, missing: String,
        isOpen: (Folded<T>) -> Bool, whose: (T) -> [String?],
        due: (T) -> FuzzyDate? = { _ in nil }
    ) -> [SilentMatter] {
        guard let one = world.one(kind, thing), isOpen(one) else { return [] }
        return [
            SilentMatter(
                one, world, whose: whose(one.state), missing: missing, due: due(one.state))
        ]
    }

    /// A request not wholly answered, from the day on which the answer was due; without one, from
    /// when it was last heard of.
    static func request(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let one = world.one(InformationRequest.self, thing), one.state.isOpen else {
            return []
        }
        let due = one.state.issuing?.value.due
        let since = due.map { passed($0, world) }
        if case .some(.none) = since { return [] }
        return [
            SilentMatter(
                one, world, whose: [one.state.issuing.map { world.name(of: $0.value.to) }],
                missing: "a whole answer", due: due, since: since ?? nil)
        ]
    }

    /// A body of the partnership at work, from the last meeting that any paper tells of.
    static func group(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let group = world.one(PartnershipGroup.self, thing), group.state.isAtWork,
            group.state.sort != .linked
        else { return [] }
        let meetings = world.all(Meeting.self, naming: thing)
            .filter { $0.state.group == thing && $0.state.wasHeld }
        let latest = meetings.max { one, other in
            (one.state.date?.bounds ?? .unbounded)
                .isListed(before: other.state.date?.bounds ?? .unbounded)
        }
        let fact = latest.flatMap { meeting in
            world.facts(of: meeting.id).last { $0.at.id == meeting.state.holding?.at.id }
        }
        let begun = group.state.life.reached(.established).map { world.heard($0.at) }
        return [
            SilentMatter(
                group, world, whose: [group.state.terms?.value.chair?.text],
                missing: (latest == nil ? "any meeting" : "a later meeting")
                    + (group.state.terms?.value.meets.map { "; meets: \($0)" } ?? ""),
                since: latest?.state.date?.bounds ?? begun,
                last: fact.flatMap { LastNews(of: [$0], in: world) })
        ]
    }

    /// A meeting neither held nor cancelled by the day after the last on which it was to be held.
    static func meeting(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let one = world.one(Meeting.self, thing), !one.state.wasHeld, !one.state.isEnded,
            let date = one.state.schedulings.last?.value.on, let since = passed(date, world)
        else { return [] }
        return [
            SilentMatter(
                one, world, whose: [one.state.body, one.state.group.map { world.name(of: $0) }],
                missing: "that it was held, moved or cancelled", due: date, since: since)
        ]
    }

    /// A publication in hand of which the day it was due is past.
    static func publication(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let one = world.one(Publication.self, thing), !one.state.isEnded,
            let due = one.state.inHand?.value.due, let since = passed(due, world)
        else { return [] }
        return [
            SilentMatter(
                one, world, whose: [], missing: "that it came out", due: due, since: since)
        ]
    }

    /// The last day of a date, once it is past; nil before, and where it has none or goes on.
    static func passed(_ due: FuzzyDate, _ world: World) -> DateBounds? {
        due.deadline.flatMap { $0.isBefore(world.day) == .yes ? $0 : nil }
    }
}

extension Review {
    /// Whether a review is under way and its report is not out.
    var isOnItsWay: Bool {
        switch life.stage {
        case .notified, .inRapidReview, .underReconsideration, .lcsprDecided,
            .nationalReviewDecided, .localReviewDecided, .inReview, .approved, .held:
            true
        default: false
        }
    }
}
