/// The lead or the oversight of an action passed to others.
public struct ActionTransferred: Fact {
    public typealias Subject = Action
    public static let name = "action.transferred"
    public static let meaning = "The lead or the oversight of an action passed to others."
    public static let alsoSaid = ["reassigned", "handed-over", "lead-changed"]
    public static let example = FactExample(
        "action/2.1", "lead=Early Help Lead", "formerLead=Training Lead", "cause=The post was moved"
    )

    public var lead: RoleTitle?
    public var formerLead: RoleTitle?
    public var oversight: [String] = []
    public var formerOversight: [String] = []
    public var cause: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("lead", &lead, "the role that leads it now")
        try c.field("formerLead", &formerLead, "the role that led it before")
        try c.field("oversight", &oversight, "the groups that oversee it now")
        try c.field("formerOversight", &formerOversight, "the groups that oversaw it before")
        try c.field("cause", &cause, "why it passed", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { handed(from: "From then on") + PlainSentence.why(cause) }

    /// Who must do it now, and who watches over it now; `from` begins the sentences.
    public func handed(from: String) -> [PlainSentence] {
        let doer: PlainSentence? = lead.map {
            "\(from) somebody else has to do it: \(PlainWords.who($0) ?? "nobody named")."
        }
        let watchers: PlainSentence? =
            oversight.isEmpty
            ? nil : "\(from) others have to watch over it: \(oversight.joined(separator: ", "))."
        let said = [doer, watchers].compactMap { $0 }
        return said.isEmpty ? ["\(from) others have it, and nobody wrote down who."] : said
    }

    public func apply(to action: inout Action, _ at: Occurrence) {
        action.transfers.append(Cited(self, at))
        if let lead { action.terms?.value.lead = lead }
        if !oversight.isEmpty { action.terms?.value.oversight = oversight }
    }
}
