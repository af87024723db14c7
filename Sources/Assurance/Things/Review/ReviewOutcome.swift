/// What was decided about holding a review.
public enum ReviewOutcome: String, Word {
    case lcspr
    case noLCSPR = "no-lcspr"
    case national
    case localReview = "local-review"

    var plainly: String {
        switch self {
        case .lcspr: "It was decided to look into the case for longer."
        case .noLCSPR: "It was decided not to look into the case for longer."
        case .national: "It was decided that the whole country should learn from the case."
        case .localReview: "It was decided to look into the case in another way."
        }
    }
}
