public import Dates

/// What sort of paper a publication is.
public enum PublicationSort: String, Word {
    case strategy
    case policy
    case report
    case plan
    case agreement
    case guidance
    case toolkit
    case bulletin
    case poster
    case framework
    case register
    case statement
    case other
}

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
        try c.field("period", &period, "the period that it covers")
    }
}

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

/// A body considered a publication.
public struct PublicationConsidered: Fact {
    public typealias Subject = Publication
    public static let name = "publication.considered"
    public static let meaning =
        "A body considered a publication: it noted, signed off, approved or received it."

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
