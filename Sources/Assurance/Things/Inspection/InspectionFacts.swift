public import Dates

/// An inspection was reported.
public struct InspectionReported: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.reported"
    public static let meaning = "Inspectors reported what they found."
    public static let begins = true

    public enum Sort: String, Word {
        case ofsted
        case jtai
        case hmicfrs
        case other
    }

    public var title = ""
    public var sort = Sort.other
    public var reportedBy: String?
    public var judgement: String?
    public var strengths: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what was inspected")
        try c.field(
            "sort", &sort, "what sort of inspection; jtai is a joint targeted area inspection")
        try c.field("reportedBy", &reportedBy, "the inspectorates that reported")
        try c.field("judgement", &judgement, "what they concluded")
        try c.field("strengths", &strengths, "what they found done well")
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.reports.append(Cited(self, at))
        if inspection.statementRequests.isEmpty {
            inspection.life.reach(.reported, from: [nil, .reported], at)
        }
    }
}

/// Inspectors named something to improve.
public struct ImprovementAreaIdentified: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.area-identified"
    public static let meaning = "Inspectors named an area to improve."

    public var area = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("area", &area, "what is to improve")
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.areas.append(Cited(self, at))
    }
}

/// Inspectors asked for a written statement of what will be done.
public struct StatementRequested: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.statement-requested"
    public static let meaning = "Inspectors asked for a written statement of proposed action."

    public var lead: RoleTitle?
    public var due: FuzzyDate?
    public var requestedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role or body that leads the answer")
        try c.field("due", &due, "when it is due")
        try c.field("requestedBy", &requestedBy, "who asked for it")
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.statementRequests.append(Cited(self, at))
        inspection.life.reach(.statementRequested, from: [.reported], at)
    }
}

/// The written statement was submitted, or the inspectors answered it.
public struct StatementAnswered: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.statement-answered"
    public static let meaning =
        "The written statement was submitted, or the inspectors accepted or returned it."

    public enum Step: String, Word {
        case submitted
        case accepted
        case returned
    }

    public var step = Step.submitted
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "whether it was submitted, accepted or returned")
        try c.field("text", &remarks, "what was said")
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.statementAnswers.append(Cited(self, at))
        switch step {
        case .submitted:
            inspection.life.reach(.statementSubmitted, from: [.statementRequested, .returned], at)
        case .accepted: inspection.life.reach(.accepted, from: [.statementSubmitted], at)
        case .returned: inspection.life.reach(.returned, from: [.statementSubmitted], at)
        }
    }
}
