/// A publication was drafted.
public struct PublicationDrafted: Fact {
    public typealias Subject = Publication
    public static let name = "publication.drafted"
    public static let meaning = "A publication was drafted: it may change before it is signed off."
    public static let begins = true
    public static let follows = [
        PublicationPlanned.name, PublicationDrafted.name, EditionPublished.name,
    ]
    public static let example = FactExample(
        "publication/annual-report-2023-24", "title=Annual report 2023-24", "sort=report",
        "edition=first draft")

    public var draft = PublicationDraft()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try draft.fields(&c)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The paper was written. It could still change."] }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.work(on: draft, .drafted, from: [nil, .planned, .drafted], at)
    }
}
