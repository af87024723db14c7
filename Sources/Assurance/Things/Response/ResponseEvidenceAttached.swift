/// Evidence was attached to an answer.
public struct ResponseEvidenceAttached: Fact {
    public typealias Subject = Response
    public static let name = "response.evidence-attached"
    public static let meaning = "Evidence was attached to an organisation's answer."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "sort=document", "reference=Training list 2023")

    public enum Sort: String, Word {
        case document
        case data
        case observation
        case testimony
    }

    public var sort: Sort?
    public var reference = ""
    public var digest: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("sort", &sort, "what sort of evidence it is")
        try c.field("reference", &reference, "where it is to be found")
        try c.field("digest", &digest, "its digest, to see that it was not altered")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group showed something to prove it."] }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.evidence.append(Cited(self, at))
    }
}
