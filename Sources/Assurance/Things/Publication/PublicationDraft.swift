public import Dates

/// What is being made: the fields that a plan for a publication and a draft of one share.
public struct PublicationDraft: FieldGroup {
    public enum What: String, Word {
        case new
        case refresh
    }

    public var title = ""
    public var sort: PublicationSort?
    public var due: FuzzyDate?
    public var edition: String?
    public var what: What?
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "its title")
        try c.field("sort", &sort, "what sort of paper")
        try c.field("due", &due, "when it is to be published")
        try c.field("edition", &edition, "which edition or version")
        try c.field("what", &what, "whether it is new or a refresh of one that is out")
        try c.field("period", &period, "the period that it covers", pairs: .financial)
    }
}
