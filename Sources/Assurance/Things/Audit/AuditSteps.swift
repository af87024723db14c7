public import Dates

/// An audit was planned.
public struct AuditPlanned: Fact {
    public typealias Subject = Audit
    public static let name = "audit.planned"
    public static let meaning =
        "An audit was planned: of what, for which period, against which standards."
    public static let begins = true

    public var title = ""
    public var sort = Audit.Sort.section11
    public var period: FuzzyDate?
    public var theme: String?
    public var chair: RoleTitle?
    public var standards: ThingID?
    public var commissionedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("sort", &sort, "what sort of audit it is")
        try c.field("period", &period, "the period that it looks at")
        try c.field("theme", &theme, "its theme")
        try c.field("chair", &chair, "the role that leads it")
        try c.field("standards", &standards, "the standard set whose scale its ratings are on")
        try c.field("commissionedBy", &commissionedBy, "who asked for it")
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.plan = Cited(self, at)
        audit.reach(.planned, at)
    }
}

/// An audit was opened: organisations were asked to respond.
public struct AuditOpened: Fact {
    public typealias Subject = Audit
    public static let name = "audit.opened"
    public static let meaning = "An audit was opened, and organisations were asked to respond."

    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("due", &due, "when responses are due")
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.opening = Cited(self, at)
        audit.reach(.open, at)
    }
}

/// The responses to an audit were counted.
public struct AuditResponsesCounted: Fact {
    public typealias Subject = Audit
    public static let name = "audit.responses-counted"
    public static let meaning = "The responses to an audit were counted."

    public var returned = 0
    public var asked: Int?
    public var note: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("returned", &returned, "how many responses came back")
        try c.field("asked", &asked, "how many organisations were asked; leave out if not recorded")
        try c.field("note", &note, "what is counted, and what is not")
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.counts.append(Cited(self, at))
    }
}

/// An audit came to its next stage.
public struct AuditStageReached: Fact {
    public typealias Subject = Audit
    public static let name = "audit.stage-reached"
    public static let meaning =
        "An audit came to its next stage, such as analysed, moderated or follow-up held."

    public enum Stage: String, Word {
        case submissionsClosed = "submissions-closed"
        case analysed
        case moderated
        case actionsAgreed = "actions-agreed"
        case followUpDue = "follow-up-due"
        case followUpHeld = "follow-up-held"

        var ofAudit: Audit.Stage {
            switch self {
            case .submissionsClosed: .submissionsClosed
            case .analysed: .analysed
            case .moderated: .moderated
            case .actionsAgreed: .actionsAgreed
            case .followUpDue: .followUpDue
            case .followUpHeld: .followUpHeld
            }
        }
    }

    public var stage = Stage.submissionsClosed
    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("stage", &stage, "the stage that it came to")
        try c.field("due", &due, "when what comes next is due, such as the follow-up")
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.stagesReached.append(Cited(self, at))
        audit.reach(stage.ofAudit, at)
    }
}

/// An audit was reported.
public struct AuditReported: Fact {
    public typealias Subject = Audit
    public static let name = "audit.reported"
    public static let meaning = "What an audit found was reported."

    public var report: String?
    public var summary: String?
    public var forum: [String] = []
    public var conference: Bool?
    public var briefing: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("summary", &summary, "what it says, in short")
        try c.field("forum", &forum, "where it was reported")
        try c.field(
            "conference", &conference,
            "whether its sample had an initial child protection conference")
        try c.field("briefing", &briefing, "whether its briefing was published")
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.reports.append(Cited(self, at))
        audit.reach(.reported, at)
    }
}
