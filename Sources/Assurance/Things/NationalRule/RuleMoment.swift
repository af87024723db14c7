/// What starts or stops a clock of a national rule.
public enum RuleMoment: String, Word {
    case awareness
    case death
    case notification
    case partnersTold = "partners-told"
    case reviewSent = "review-sent"
    case decision
    case commissioned
    case completed
    case publication
    case withdrawal
    case sent
    case endOfPeriod = "end-of-period"
    case received
    case statement
    case notice
    case fieldwork
    case issued
    case inPlace = "in-place"
    case commencement

    /// The moment in plain words: `end of period`.
    public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
