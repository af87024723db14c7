public import Dates

/// A later paper states an agreed action again, in other terms.
///
/// What differs from the terms in force is a slip, a rewording or a transfer, and is told as such
/// everywhere; what the paper does not say stays as it was.
public struct ActionRestated: Fact {
    public typealias Subject = Action
    public static let name = "action.restated"
    public static let meaning =
        "A later paper states an agreed action again in other terms: another date, wording or lead."
    public static let example = FactExample(
        "action/2.1", "title=Train staff of all schools and nurseries to see neglect early",
        "due=30 September 2024", "lead=Learning Lead",
        "reason=The plan was written anew for the second year")

    public static let needs = [
        FieldNeed(
            oneOf: "title", "lead", "due", "oversight", "measures", "plan",
            sentence:
                "Nothing is stated again. Give \"title\", \"lead\", \"due\", \"oversight\", "
                + "\"measures\" or \"plan\".")
    ]
    public static let alsoSaid = ["revised", "amended", "updated", "re-agreed"]

    public var title: String?
    public var lead: RoleTitle?
    public var due: FuzzyDate?
    public var oversight: [String] = []
    public var measures: String?
    public var plan: ThingID?
    public var reason: String?
    public var agreedBy: RoleTitle?

    public init() {}

    /// The same terms once more, as a second agreement states them.
    init(_ terms: Action.Terms) {
        title = terms.title
        lead = terms.lead
        due = terms.due
        oversight = terms.oversight
        measures = terms.measures
        plan = terms.plan
    }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what will be done, as it is put now")
        try c.field("lead", &lead, "the role that leads it now")
        try c.field("due", &due, "when it is due now")
        try c.field("oversight", &oversight, "the groups that oversee it now")
        try c.field("measures", &measures, "how it will be known to have worked, as it is put now")
        try c.field("plan", &plan, "the plan in which it is stated again")
        try c.field("reason", &reason, "why the terms changed", says: .why)
        try c.field("agreedBy", &agreedBy, "the role that agreed to it", says: .who)
    }

    public var tells: Telling { .doing }
    public var announced: FuzzyDate? { due }

    public var plainly: [PlainSentence] {
        let said: [PlainSentence?] = [
            "The promise was written down again.",
            title.map { "Now it says: \(quoted: $0)." },
            PlainWords.who(lead).map { "Now \($0) must do it." },
            due.map { "It has to be done by: \($0)." },
        ]
        return said.compactMap { $0 } + PlainSentence.why(reason)
    }

    public func apply(to action: inout Action, _ at: Occurrence) { action.restate(self, at) }
}

extension Action {
    /// Takes what differs from the terms in force as the moves that it amounts to.
    mutating func restate(_ fact: ActionRestated, _ at: Occurrence) {
        let before = terms?.value ?? Terms()
        if let new = fact.due, new.bounds != due?.value.bounds {
            var slip = ActionSlipped()
            slip.to = new
            slip.from = due?.value
            slip.reason = fact.reason
            slip.agreedBy = fact.agreedBy
            slip.apply(to: &self, at)
        }
        reword(.title, from: before.title, to: fact.title, fact.reason, at)
        reword(.measures, from: before.measures, to: fact.measures, fact.reason, at)
        var transfer = ActionTransferred()
        transfer.cause = fact.reason
        if let lead = fact.lead, !Spelling.areSame(lead.text, before.lead?.text ?? "") {
            transfer.lead = lead
            transfer.formerLead = before.lead
        }
        if !fact.oversight.isEmpty,
            fact.oversight.map(Spelling.folded) != before.oversight.map(Spelling.folded)
        {
            transfer.oversight = fact.oversight
            transfer.formerOversight = before.oversight
        }
        if transfer.lead != nil || !transfer.oversight.isEmpty { transfer.apply(to: &self, at) }
        if let plan = fact.plan { terms?.value.plan = plan }
    }

    private mutating func reword(
        _ part: Wording, from old: String?, to new: String?, _ reason: String?, _ at: Occurrence
    ) {
        guard let new, !Spelling.areSame(new, old ?? "") else { return }
        var wording = WordingChanged()
        wording.part = part.rawValue
        wording.from = old
        wording.to = new
        wording.reason = reason
        reword(part, wording, at)
    }
}
