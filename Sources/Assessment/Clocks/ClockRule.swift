public import Assurance
public import Dates
import Replay

/// The rule by which a run of a clock goes: one of England's rule book, one of the partnership's
/// own, or the day that a paper sets for itself.
public struct ClockRule: Sendable {
    /// Whose rule it is.
    public enum Standing: String, CaseIterable, Sendable {
        case national
        case own
        /// The day set in a request, a plan or an audit.
        case paper
    }

    public let standing: Standing
    /// The rule; nil for a day that a paper sets.
    public let id: ThingID?
    /// What the rule says, in its own words; nil for a day that a paper sets.
    public let text: String?
    /// How long it gives; nil where it gives no length.
    public let length: GovernanceRule.Clock?
    public let responsible: String?
    /// The group it binds.
    public let body: ThingID?
    /// Its items, such as those who are to be sent something.
    public let items: [String]
    public let month: String?
    /// Whether it was in force when the run started.
    public let inForce: Answer
    /// The national rule with its edition, level and modifications.
    public let national: Rule?
    /// National rules of the same practice that give no time, at whatever level: the duty beside
    /// its number of days.
    public let duties: [Rule]
    /// The fact that states it.
    public let said: Occurrence?

    init(_ rule: Rule, duties: [Rule] = []) {
        standing = .national
        id = rule.id
        text = rule.text
        length = rule.length
        responsible = rule.responsible ?? duties.lazy.compactMap(\.responsible).first
        body = nil
        items = rule.terms.items
        month = nil
        inForce = rule.inForce
        national = rule
        self.duties = duties
        said = rule.said
    }

    public init(_ rule: Folded<GovernanceRule>, inForce: Answer = .yes) {
        let adopted = rule.state.adopted
        standing = .own
        id = rule.id
        text = rule.state.title
        length = rule.state.clock
        responsible = adopted?.value.responsible
        body = rule.state.body
        items = adopted?.value.items ?? []
        month = adopted?.value.month
        self.inForce = inForce
        national = nil
        duties = []
        said = adopted?.at
    }

    /// The day that a paper sets, by the fact that sets it.
    init(setBy said: Occurrence?) {
        standing = .paper
        id = nil
        text = nil
        length = nil
        responsible = nil
        body = nil
        items = []
        month = nil
        inForce = .yes
        national = nil
        duties = []
        self.said = said
    }

    /// Whether it gives a last day at all.
    var isTimed: Bool {
        length != nil || national?.terms.due != nil || national?.terms.dueEachYear != nil
    }

    /// Whether an answer may be certain that rests on it.
    var isCertain: Bool { inForce == .yes && (national?.isCertain ?? true) }
}

extension ClockRule: Equatable {
    public static func == (a: Self, b: Self) -> Bool {
        a.standing == b.standing && a.id == b.id && a.said?.id == b.said?.id
            && a.inForce == b.inForce && a.length == b.length
    }
}
