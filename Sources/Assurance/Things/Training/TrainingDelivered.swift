public import Dates

/// Training was delivered.
public struct TrainingDelivered: Fact {
    public typealias Subject = Training
    public static let name = "training.delivered"
    public static let meaning =
        "Training was delivered: how much of it, and how many were offered it, booked and came."
    public static let begins = true
    public static let example = FactExample(
        "training/neglect-2024", "title=Seeing neglect early", "sort=course", "sessions=1",
        "places=30", "booked=28", "attended=25")

    public var title = ""
    public var sort: TrainingSort?
    public var sessions: Int?
    public var courses: Int?
    public var places: Int?
    public var booked: Int?
    public var attended: String?
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("sort", &sort, "what sort of event")
        try c.field("sessions", &sessions, "how many sessions were held")
        try c.field("courses", &courses, "how many different courses")
        try c.field("places", &places, "how many places were offered")
        try c.field("booked", &booked, "how many places were booked")
        try c.field("attended", &attended, "how many came, as written")
        try c.field("period", &period, "the period the figures are for", pairs: .financial)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The training took place."] }

    public func apply(to training: inout Training, _ at: Occurrence) {
        training.deliveries.append(Cited(self, at))
        training.life.reach(.delivered, from: [nil, .scheduled, .delivered], at)
    }

    /// How many came, as an exact number; nil when it is words such as "over 160".
    public var attendance: Quantity? { attended.flatMap { Quantity(printed: $0) } }

    /// Those who came, as a percentage of those booked; nil when either is not recorded exactly.
    public var attendedOfBooked: Quantity? { share(of: booked) }

    /// Those who came, as a percentage of the places; nil when either is not recorded exactly.
    public var attendedOfPlaces: Quantity? { share(of: places) }

    private func share(of whole: Int?) -> Quantity? {
        guard let attendance, let all = whole.flatMap({ Quantity(units: $0, places: 0) }) else {
            return nil
        }
        return attendance.percent(of: all)
    }
}
