/// A publication, or a new edition of it, was planned.
public struct PublicationPlanned: Fact {
    public typealias Subject = Publication
    public static let name = "publication.planned"
    public static let meaning = "A publication, or a refresh of one, was planned."
    public static let begins = true

    public var draft = PublicationDraft()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try draft.fields(&c)
    }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.work(on: draft, .planned, from: [nil, .planned], at)
    }
}
