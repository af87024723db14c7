/// A publication was sent to somebody who is to have it.
public struct PublicationDistributed: Fact {
    public typealias Subject = Publication
    public static let name = "publication.distributed"
    public static let meaning = "A publication was sent to a recipient."
    public static let example = FactExample(
        "publication/annual-report-2023-24", "recipient=What Works Centre")

    public var recipient = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("recipient", &recipient, "who received it")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["The paper was sent to somebody who must have it."] }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.distributions.append(Cited(self, at))
        publication.life.reach(.distributed, from: [.published, .distributed], at)
    }
}
