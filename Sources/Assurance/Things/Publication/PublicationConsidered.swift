/// A body considered a publication.
public struct PublicationConsidered: Fact {
    public typealias Subject = Publication
    public static let name = "publication.considered"
    public static let meaning =
        "A body considered a publication: it noted, signed off, approved or received it."
    public static let example = FactExample(
        "publication/annual-report-2023-24", "body=Executive", "outcome=signed-off",
        "edition=first draft")

    public enum Outcome: String, Word {
        case considered
        case noted
        case signedOff = "signed-off"
        case approved
        case received
        /// It is on the way to the body, which has not considered it yet.
        case toConsider = "to-consider"

        /// Whether the body gave its authority to it.
        public var isSignOff: Bool { self == .signedOff || self == .approved }
    }

    public var body = ""
    public var outcome = Outcome.considered
    public var edition: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "the body")
        try c.field("outcome", &outcome, "what it did; to-consider is still to come")
        try c.field("edition", &edition, "which edition or version")
    }

    public var tells: Telling { outcome == .toConsider ? .announcement : .doing }
    public var plainly: [PlainSentence] { ["A group looked at the paper."] }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.considerations.append(Cited(self, at))
        guard !publication.isOut, outcome != .toConsider else { return }
        if outcome.isSignOff {
            publication.life.reach(.signedOff, from: [.considered, .signedOff], at)
        } else if publication.life.stage != .signedOff {
            publication.life.reach(.considered, from: [.drafted, .considered], at)
        }
    }
}
