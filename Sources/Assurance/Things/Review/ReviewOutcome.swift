/// What was decided about holding a review.
public enum ReviewOutcome: String, Word {
    case lcspr
    case noLCSPR = "no-lcspr"
    case national
    case localReview = "local-review"
}
