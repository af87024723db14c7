/// What starts or stops a clock of a national rule.
public enum RuleMoment: String, Word {
    case awareness
    case death
    case notification
    case partnersTold = "partners-told"
    case reviewSent = "review-sent"
    case decision
    case commissioning
    case completion
    case publication
    case withdrawal
    case sending
    case endOfPeriod = "end-of-period"
    case receipt
    case statement
    case notice
    case fieldwork
    case issue
    case inPlace = "in-place"
    case commencement

    /// The moment in plain words: `end of period`.
    public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
