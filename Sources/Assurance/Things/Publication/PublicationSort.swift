/// What sort of paper a publication is.
public enum PublicationSort: String, Word {
    case strategy
    case policy
    case report
    /// The partnership's own report on a year.
    case annualReport = "annual-report"
    case plan
    case agreement
    case guidance
    case toolkit
    case bulletin
    case poster
    case framework
    case register
    case statement
    case other
}
