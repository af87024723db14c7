/// A rule that the partnership works by: a quorum, a clock, a checklist, an independence rule.
public struct GovernanceRule: HasLife {
    public static let kind = "rule"
    public static let meaning =
        "a rule that the partnership works by: a quorum, a clock, a checklist"
    public static let plainName = "a rule that the partners agreed"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case text
        case check
        case month
        case responsible
    }

    public enum Sort: String, Word {
        case statutory
        case governance
        case independence
        case checklist
        case delegation
        case cycle
        case legend
        case stated
    }

    public enum ClockUnit: String, Word {
        case workingDays = "working-days"
        case days
        case months
        case years
    }

    /// How long something may take, in whole units.
    public struct Clock: Hashable, Sendable {
        public let count: Int
        public let unit: ClockUnit

        public init(count: Int, unit: ClockUnit) {
            self.count = count
            self.unit = unit
        }

        /// The longest that is recorded: a hundred years in days.
        static let longest = 36_525

        /// Refuses a length that none has: one before its start, or beyond a hundred years.
        static func require(_ count: Int?, _ field: String) throws(Refusal) {
            guard let count, !(0...longest).contains(count) else { return }
            throw .field(
                FieldProblem(
                    field: field,
                    sentence: "\(field): \(count) is no length. Give one from 0 to \(longest), "
                        + "and say its unit with clockUnit."))
        }
    }

    public var life = Life<Standing>()
    /// The rule as first adopted.
    public internal(set) var original: Cited<RuleAdopted>?
    /// The rule in force.
    public internal(set) var adopted: Cited<RuleAdopted>?
    public internal(set) var amendments: [Cited<WordingChanged>] = []

    public init() {}

    public var title: String? { adopted?.value.text }

    public var isInForce: Bool { life.stage == .current }
    /// The body it binds.
    public var body: ThingID? { adopted?.value.body }
    /// What it decides; nil where nothing is judged by it.
    public var governs: Practice? { adopted?.value.governs }
    /// Whether it says that a practice is not this partnership's.
    public var isDisowning: Bool { adopted?.value.isOurs == false }
    /// How many members must be present, where the rule sets a quorum.
    public var quorum: Int? { adopted?.value.quorum }
    /// The length of the clock that the rule sets.
    public var clock: Clock? { adopted?.value.length }

    public func describe(_ d: inout Description) {
        d.say("Rule", title)
        d.say("Status", life.stage)
        d.say("Sort", adopted?.value.sort)
        d.mention("Body", body?.text)
        d.mention("Governs", governs?.rawValue)
        d.mention("Ours", adopted?.value.isOurs.map { $0 ? "yes" : "no" })
        d.mention("Quorum", quorum.map { "\($0) of \(whoCounts)" })
        d.mention("Clock", clock.map { "\($0.count) \($0.unit.rawValue)" })
        d.mention("Not before", adopted?.value.wait.map { "\($0.count) \($0.unit.rawValue)" })
        d.mention("Absences in a row", adopted?.value.consecutive.map { "\($0)" })
        d.mention("At the most", adopted?.value.most.map { "\($0)" })
        d.mention("Stages", adopted?.value.steps.map(Self.words) ?? [])
        d.mention("Colours", adopted?.value.colours.map(Self.words) ?? [])
        d.mention("Roles", adopted?.value.roles.map(\.text) ?? [])
        d.mention("Asks for", adopted?.value.asks.map(\.rawValue) ?? [])
        d.mention("Month", adopted?.value.month)
        d.mention("Items", adopted?.value.items ?? [])
        d.mention("Responsible", adopted?.value.responsible)
        d.mention("Checked by", adopted?.value.wayToCheck)
        d.mention("Amendments", amendments.isEmpty ? nil : "\(amendments.count)")
    }

    /// Whose presence counts towards the quorum.
    private var whoCounts: String {
        guard let rule = adopted?.value, !rule.members.isEmpty else {
            return "its \((adopted?.value.category ?? .statutory).rawValue) members"
        }
        return rule.members.map(\.text).joined(separator: ", ")
    }

    private static func words(_ step: RuleStep) -> String {
        step.stage.rawValue + (step.length.map { ": \($0.count) \($0.unit.rawValue)" } ?? "")
    }

    private static func words(_ colour: ColourMeaning) -> String {
        "\(colour.colour.rawValue): \(colour.words ?? colour.means.rawValue)"
    }

    /// An amendment; without a part it is the rule's own text that changed.
    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        amendments.append(Cited(fact, at))
        switch part {
        case .text: adopted?.value.text = fact.to
        case .check: adopted?.value.wayToCheck = fact.to
        case .month: adopted?.value.month = fact.to
        case .responsible: adopted?.value.responsible = fact.to
        }
    }
}
