/// The incident was notified to the national Panel and others.
public struct ReviewNotified: Fact {
    public typealias Subject = Review
    public static let name = "review.notified"
    public static let meaning =
        "A serious incident was notified: to the national Panel, and to others."

    public var to: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "who was notified")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.notifications.append(Cited(self, at))
        review.life.reach(.notified, from: [.known, .notified], at)
    }
}
