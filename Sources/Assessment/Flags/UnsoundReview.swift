import Assurance
import Dates
import Replay

/// F-08: a learning review was withdrawn within a year, decided without a reason, or reported
/// without its reviewer or its analysis of systemic reasons.
public enum UnsoundReview: SceneFlag {
    public static let code = "F-08"
    public static let name = "unsound-review"
    public static let rule =
        "A decision on a review carries its rationale; the report names its reviewers and analyses "
        + "the systemic reasons; it stays publicly available for at least one year."
    public static let source = "Safeguarding arrangements, appendix 8 (RULE-24, RULE-26, RULE-28)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Review.self).flatMap { undecided($0) + report($0) + brief($0) }
    }

    private static func undecided(_ review: Folded<Review>) -> [Breach] {
        review.state.decisions.filter { $0.rationale == nil }.map { decision in
            Breach(
                of: review.id, part: "rationale \(decision.at.id)",
                "Decided \"\(decision.outcome.rawValue)\", and no rationale is recorded.",
                since: decision.at.bounds,
                evidence: [
                    Evidence("decided: \(decision.outcome.rawValue)", decision.at),
                    .absence("no rationale is recorded"),
                ])
        }
    }

    /// What a full report of a practice review must hold; that nothing is recorded of it is no proof
    /// that the report lacks it.
    private static func report(_ review: Folded<Review>) -> [Breach] {
        guard review.state.isPracticeReview,
            let published = review.state.publications.last(where: {
                $0.value.informationOnly != true
            })
        else { return [] }
        // What the report says of itself stands before what the commission says of it.
        let reviewer = published.value.namesReviewer ?? (review.state.hasReviewer ? true : nil)
        return [
            lacking(
                "reviewer", "Published without naming its reviewer.", reviewer, review, published),
            lacking(
                "analysis", "Published without an analysis of the systemic reasons.",
                published.value.analysesSystem, review, published),
        ].compactMap { $0 }
    }

    /// Published to stay for less than a year.
    private static func brief(_ review: Folded<Review>) -> [Breach] {
        review.state.publications.compactMap { published in
            guard let until = published.value.until, !until.isOpenEnded else { return nil }
            let year = published.at.bounds.adding(months: 12)
            let isBrief = DateBounds(earliest: until.bounds.latest, latest: until.bounds.latest)
                .precedes(year)
            guard isBrief != .no else { return nil }
            return Breach(
                of: review.id, part: "until \(published.at.id)",
                "Published to stay available until \(until), which is less than a year.",
                since: published.at.bounds, evidence: [Evidence("published", published.at)],
                doubt: isBrief == .yes
                    ? nil : "the day of publication does not tell whether that is a year")
        }
    }

    private static func lacking(
        _ what: String, _ sentence: String, _ holds: Bool?, _ review: Folded<Review>,
        _ published: Cited<ReviewPublished>
    ) -> Breach? {
        guard holds != true else { return nil }
        return Breach(
            of: review.id, part: what, sentence, since: published.at.bounds,
            evidence: [Evidence("published", published.at)]
                + (holds == nil ? [.absence("no \(what) is recorded")] : []),
            doubt: holds == nil
                ? "whether the report has it is not recorded, and the report is not here" : nil)
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
