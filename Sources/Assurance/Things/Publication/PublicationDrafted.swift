/// A publication was drafted.
public struct PublicationDrafted: Fact {
    public typealias Subject = Publication
    public static let name = "publication.drafted"
    public static let meaning = "A publication was drafted: it may change before it is signed off."
    public static let begins = true

    public var draft = PublicationDraft()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try draft.fields(&c)
    }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.work(on: draft, .drafted, from: [nil, .planned, .drafted], at)
    }
}
