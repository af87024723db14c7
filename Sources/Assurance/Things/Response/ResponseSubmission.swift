public import Dates

/// An organisation was asked to answer on a standard.
public struct ResponseRequested: Fact {
    public typealias Subject = Response
    public static let name = "response.requested"
    public static let meaning = "An organisation was asked to answer on one standard of an audit."
    public static let begins = true

    public var audit = ThingID.none
    public var organisation = ThingID.none
    public var standard = ""
    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("audit", &audit, "the audit")
        try c.field("organisation", &organisation, "the organisation that is asked")
        try c.field("standard", &standard, "the standard's code or title")
        try c.field("due", &due, "when the answer is due")
    }

    /// The audit is one, and its standard set, where it lists its standards, has this one.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        guard let audit = known.state(Audit.self, audit) else {
            throw .field(FieldProblem(field: "audit", sentence: "\(audit) is not an audit."))
        }
        guard known.state(Organisation.self, organisation) != nil else {
            throw .field(
                FieldProblem(
                    field: "organisation", sentence: "\(organisation) is not an organisation."))
        }
        let set = audit.state.standards.flatMap { known.state(StandardSet.self, $0) }?.state
        if let set, set.listsStandards, set.standard(standard) == nil {
            throw set.unknown(standard, field: "standard")
        }
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.request = Cited(self, at)
        response.life.reach(.requested, from: [nil], at)
    }
}

/// An organisation rated itself on a standard.
public struct ResponseSubmitted: Fact {
    public typealias Subject = Response
    public static let name = "response.submitted"
    public static let meaning = "An organisation rated itself on a standard, or did so again."

    public var rating = ""
    public var narrative: String?
    public var signedOffBy: RoleTitle?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "its own rating, a step of the scale")
        try c.field("narrative", &narrative, "what it says about it")
        try c.field("signedOffBy", &signedOffBy, "the senior role that signed it off")
        try c.field("reason", &reason, "why it was submitted again")
    }

    /// Rule R-08.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        try response?.checkRating(rating, known)
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.submissions.append(Cited(self, at))
        response.life.reach(.submitted, from: [.requested, .notReturned, .queried], at)
    }
}

/// An organisation did not answer.
public struct ResponseNotReturned: Fact {
    public typealias Subject = Response
    public static let name = "response.not-returned"
    public static let meaning = "An organisation did not answer by the time it was asked to."

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.life.reach(.notReturned, from: [.requested], at)
    }
}

/// Evidence was attached to an answer.
public struct ResponseEvidenceAttached: Fact {
    public typealias Subject = Response
    public static let name = "response.evidence-attached"
    public static let meaning = "Evidence was attached to an organisation's answer."

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

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.evidence.append(Cited(self, at))
    }
}

extension Folded where T == Response {
    /// The scale of the audit's standard set.
    func scale(_ known: some Knowledge) -> RatingScale? {
        state.audit.flatMap { known.state(Audit.self, $0) }?.state.standards
            .flatMap { known.state(StandardSet.self, $0) }?.state.scale
    }

    /// Rule R-08: a rating is a step of the scale of the audit's standard set.
    func checkRating(_ rating: String, _ known: some Knowledge) throws(Refusal) {
        guard let scale = scale(known) else { throw .noScale(id) }
        try scale.checkStep(rating)
    }
}
