/// The incident was notified to the national Panel and others.
public struct ReviewNotified: Fact {
    public typealias Subject = Review
    public static let name = "review.notified"
    public static let meaning =
        "A serious incident was notified: to the national Panel, and to others."
    public static let example = FactExample("review/child-m", "to=National Panel", "to=Ofsted")

    /// To whom a notification goes.
    public enum Recipient: String, Word {
        /// The national Child Safeguarding Practice Review Panel.
        case panel
        case inspectorate
        case department
        /// The safeguarding partners of the area.
        case partners
        case otherAreas = "other-areas"
        case other
    }

    public var to: [String] = []
    /// Whom it told; empty where that is not said.
    public var told: [Recipient] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "who was notified, as the paper names them")
        try c.field("told", &told, "whom that told, so that clocks can tell")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["The people who watch over the whole country were told."]
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.notifications.append(Cited(self, at))
        review.life.reach(.notified, from: [.known, .notified], at)
    }
}
