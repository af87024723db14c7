public import Assurance
import Dates
public import Replay

/// F-08: a learning review was withdrawn too early, decided without a reason, or reported without
/// its reviewer or its analysis of systemic reasons.
public enum UnsoundReview: Flag {
    public static let code = "F-08"
    public static let name = "unsound-review"
    public static let meaning =
        "A review was decided without a reason, reported without its reviewer or an analysis of the "
        + "systemic reasons, or not kept public for as long as the rules ask."
    public static let sort = FlagSort.law
    public static let practices = [
        Practice.reviewCriteria, .reviewPublished, .keptPublic,
    ]
    public static let kinds: [any Thing.Type] = [Review.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let review = world.one(Review.self, thing) else { return [] }
        return withdrawn(review, in: world) + undecided(review, in: world)
            + report(review, in: world) + brief(review, in: world)
    }

    /// Withdrawn before its first publication had been public for as long as the rules ask.
    private static func withdrawn(_ review: Folded<Review>, in world: World) -> [Breach] {
        KeptPublicClock.runs(of: review.id, Timekeeping(world)).compactMap {
            Breach(
                $0, saying: "Withdrawn before it had been public for as long as the rules ask.",
                since: $0.stopped?.bounds)
        }
    }

    private static func rule(_ kept: KeptPublic) -> [Evidence] {
        [kept.rule.said.map { Evidence($0.subject.text, $0) }].compactMap { $0 }
    }

    private static func undecided(_ review: Folded<Review>, in world: World) -> [Breach] {
        review.state.decisions.filter { $0.rationale == nil }.compactMap { decision in
            let isAsked = isAsked(.reviewCriteria, world.when(decision.at), in: world)
            guard isAsked != .no else { return nil }
            return Breach(
                of: review.id, part: "rationale \(decision.at.id)",
                "Decided \"\(decision.outcome.rawValue)\", and no rationale is recorded.",
                since: decision.at.bounds,
                evidence: [
                    Evidence("decided: \(decision.outcome.rawValue)", decision.at),
                    .absence("no rationale is recorded"),
                ], doubt: isAsked == .yes ? nil : notInForce)
        }
    }

    /// What a full report of a practice review must hold; that nothing is recorded of it is no proof
    /// that the report lacks it.
    private static func report(_ review: Folded<Review>, in world: World) -> [Breach] {
        guard review.state.isPracticeReview,
            let published = review.state.publications.last(where: {
                $0.value.informationOnly != true
            })
        else { return [] }
        let isAsked = isAsked(.reviewPublished, world.when(published.at), in: world)
        guard isAsked != .no else { return [] }
        // What the report says of itself stands before what the commission says of it.
        let reviewer = published.value.namesReviewer ?? (review.state.hasReviewer ? true : nil)
        return [
            ("reviewer", "Published without naming its reviewer.", reviewer),
            (
                "analysis", "Published without an analysis of the systemic reasons.",
                published.value.analysesSystem
            ),
        ].compactMap { what, sentence, holds in
            guard holds != true else { return nil }
            return Breach(
                of: review.id, part: what, sentence, since: published.at.bounds,
                evidence: [Evidence("published", published.at)]
                    + (holds == nil ? [.absence("no \(what) is recorded")] : []),
                doubt: holds == nil
                    ? "whether the report has it is not recorded, and the report is not here"
                    : isAsked == .yes ? nil : notInForce)
        }
    }

    /// Published to stay for less than the rules ask.
    private static func brief(_ review: Folded<Review>, in world: World) -> [Breach] {
        KeptPublic.all(review, in: world).compactMap { kept in
            guard let until = kept.published.value.until, kept.isBrief != .no else { return nil }
            var breach = Breach(
                of: review.id,
                part: "until \(kept.published.at.id) \(kept.rule.id?.text ?? "")",
                "Published to stay available until \(until), which is less than the rules ask.",
                since: kept.published.at.bounds,
                evidence: [Evidence("published", kept.published.at)] + rule(kept),
                doubt: kept.isBrief == .yes
                    ? nil : "the day of publication does not tell whether that is long enough")
            breach.rests = kept.rule
            return breach
        }
    }

    private static let notInForce = "the dates do not tell whether the rule was in force"

    /// Whether the law, or a rule of the partnership, asked for it at a time.
    private static func isAsked(
        _ practice: Practice, _ when: DateBounds, in world: World
    ) -> Answer {
        let own = world.on(min(when.latest ?? world.day, world.day)).ownRules.rules(for: practice)
        if !own.isEmpty { return .yes }
        return world.book.rules(for: practice, from: when, in: world.area)
            .map(\.inForce).reduce(.no) { $0.or($1) }
    }
}

extension Review {
    /// Whether somebody was commissioned to review, and is told by role.
    fileprivate var hasReviewer: Bool {
        commission?.value.reviewer.map { !$0.isNotStated } ?? false
    }

    /// Whether it is a local child safeguarding practice review, by the decision in force or by
    /// what it came to be known as.
    fileprivate var isPracticeReview: Bool {
        decision.map { $0.outcome == .lcspr } ?? (incident?.value.sort == .lcspr)
    }
}
