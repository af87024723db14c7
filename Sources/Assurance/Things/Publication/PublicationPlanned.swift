public import Dates

/// A publication, or a new edition of it, was planned.
public struct PublicationPlanned: Fact {
    public typealias Subject = Publication
    public static let name = "publication.planned"
    public static let meaning = "A publication, or a refresh of one, was planned."
    public static let begins = true
    public static let follows = [
        PublicationPlanned.name, PublicationDrafted.name, EditionPublished.name,
    ]
    public static let example = FactExample(
        "publication/annual-report-2023-24", "title=Annual report 2023-24", "sort=report",
        "due=30 September 2024", "period=fy:2023-24")

    public var draft = PublicationDraft()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try draft.fields(&c)
    }

    public var tells: Telling { .announcement }
    public var announced: FuzzyDate? { draft.due }
    public var plainly: [PlainSentence] { ["The paper was planned."] }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.work(on: draft, .planned, from: [nil, .planned], at)
    }
}
