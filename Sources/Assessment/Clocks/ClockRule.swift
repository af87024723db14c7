public import Assurance
import Dates
import Replay

/// The rule by which a clock runs: the ledger's own, or else the usual one.
public struct ClockRule: Hashable, Sendable {
    /// The rule of the ledger; nil where it records none.
    public let id: ThingID?
    public let text: String
    /// Where the rule stands: the ledger's own rule, or the law or practice that holds without it.
    public let source: String
    /// How long it gives; nil where it gives no length, or where what is asked for has its own day.
    public let length: GovernanceRule.Clock?
    public let responsible: String?
    /// The group it binds, or at whose meetings something is to be done.
    public let body: ThingID?
    /// Its items, such as those who are to be sent something.
    public let items: [String]
    public let month: String?
    /// Whether it holds without a rule of the ledger: it stands in law, or in the request or the
    /// paper itself, and not in the partnership's own agreement.
    public let standsByItself: Bool

    /// A rule as it stands in law or in practice.
    init(
        _ text: String, source: String, length: GovernanceRule.Clock? = nil,
        responsible: String? = nil, items: [String] = [], standsByItself: Bool = false
    ) {
        id = nil
        self.text = text
        self.source = source
        self.length = length
        self.responsible = responsible
        body = nil
        self.items = items
        month = nil
        self.standsByItself = standsByItself
    }

    /// A rule of the ledger; what it leaves out stands as in the usual rule, but for the length of
    /// one that does not stand by itself.
    public init(_ id: ThingID, _ rule: GovernanceRule, usual: ClockRule) {
        self.id = id
        text = rule.title ?? usual.text
        source = id.text
        length = rule.clock ?? (usual.standsByItself ? usual.length : nil)
        responsible = rule.adopted?.value.responsible ?? usual.responsible
        body = rule.body
        items =
            rule.adopted.flatMap { $0.value.items.isEmpty ? nil : $0.value.items } ?? usual.items
        month = rule.adopted?.value.month
        standsByItself = usual.standsByItself
    }

    /// The same rule, where something that is asked for has its own day, which stands instead.
    func overruled(by source: String) -> ClockRule { ClockRule(self, source: source) }

    private init(_ rule: ClockRule, source: String) {
        id = rule.id
        text = rule.text
        self.source = source
        length = nil
        responsible = rule.responsible
        body = rule.body
        items = rule.items
        month = rule.month
        standsByItself = rule.standsByItself
    }
}
