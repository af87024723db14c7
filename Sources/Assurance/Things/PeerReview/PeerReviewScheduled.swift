public import Dates

/// A peer review was scheduled, or put off to another date.
public struct PeerReviewScheduled: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.scheduled"
    public static let meaning = "A peer review was scheduled, or put off to another date."
    public static let begins = true
    public static let follows = [PeerReviewScheduled.name]
    public static let example = FactExample(
        "peer-review/2025", "title=Peer review 2025", "audit=audit/section-11-2023",
        "on=10 March 2025", "chairs=Young Scrutineer", "purpose=to ask what became of the promises")

    /// What sort of session it is.
    public enum Sort: String, Word {
        case yearOn = "year-on"
        case challengeDay = "challenge-day"
        case moderationPanel = "moderation-panel"
        case annualConversation = "annual-conversation"
        case ofThePartnership = "of-the-partnership"
        case visit

        /// The sort in plain words.
        public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
    }

    public var title = ""
    public var sort: Sort?
    public var audit: ThingID?
    public var on: FuzzyDate?
    public var chairs: [RoleTitle] = []
    public var purpose: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field(
            "sort", &sort, "what sort of session it is; a look back a year on unless said otherwise"
        )
        try c.field("audit", &audit, "the audit that it follows up")
        try c.field("on", &on, "when it is to be held")
        try c.field("chairs", &chairs, "the roles that are to chair it")
        try c.field("purpose", &purpose, "what it is to find out")
    }

    public var tells: Telling { .announcement }
    public var plainly: [PlainSentence] { ["A date was set for the meeting."] }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.schedulings.append(Cited(self, at))
        review.life.reach(.scheduled, from: [nil, .scheduled], at)
    }
}
