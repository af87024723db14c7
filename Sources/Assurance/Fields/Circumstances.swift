public import Dates

/// What every fact carries beside its own fields: who recorded it, when it took effect, and on what
/// authority.
public struct Circumstances: FieldGroup {
    /// The role that recorded the fact.
    public var by: RoleTitle?
    /// When it happened in the world; nil means not known.
    public var effective: FuzzyDate?
    public var sources: [Source] = []
    public var visibility: Visibility?
    public var visibilityReason: String?
    public var releaseCondition: String?
    /// A remark about the record itself, such as an inference that was made.
    public var remark: String?
    /// The role that looked, where a text seemed to tell who a private person is.
    public var personalDataCheckedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("by", &by, "the role that records this fact")
        try c.field("effective", &effective, "when it happened; leave out if not known")
        try c.field("sources", &sources, "the papers that say so")
        try c.field("visibility", &visibility, "who may see it; partners unless said otherwise")
        try c.field("visibilityReason", &visibilityReason, "why it is restricted")
        try c.field("releaseCondition", &releaseCondition, "what must happen before release")
        try c.field("remark", &remark, "a remark about the record, such as an inference made")
        try c.field(
            "personalDataCheckedBy", &personalDataCheckedBy,
            "the role that looked, where a text seems to name a person and names none")
    }

    /// The least certain of the sources' confidences; certain when no source says otherwise.
    public var confidence: Confidence {
        let all = sources.compactMap(\.confidence)
        return all.contains(.unreadable)
            ? .unreadable : all.contains(.probable) ? .probable : .certain
    }
}

/// Who may see a fact.
public enum Visibility: String, Word {
    case everyone = "public"
    case partners
    case restricted
}

/// How surely a source says so.
public enum Confidence: String, Word {
    case certain
    case probable
    case unreadable
}

/// Where a fact is stated.
public struct Source: FieldGroup {
    /// The paper, such as `001`, or a title.
    ///
    /// Always there in the log; while recording, the paper being imported stands in for it.
    public var document: String?
    public var section: String?
    /// The row of the partnership's index of its papers.
    public var row: String?
    public var confidence: Confidence?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("document", &document, "the paper")
        try c.field("section", &section, "the section of the paper")
        try c.field("row", &row, "the row in the index of papers")
        try c.field("confidence", &confidence, "how surely the paper says so")
    }
}
