/// What an indicator counts or measures in.
public enum IndicatorUnit: String, Word {
    case count
    case percent
    case ratePer10000 = "rate-per-10000"
    case pounds
    case score
    case days
    case text
}
