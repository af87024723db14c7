public import Dates

/// One entry of the rule book of England: a rule, an edition that states rules, or the bank
/// holidays of a year.
///
/// The book is a ledger of its own, and its things are named `england/rule/…`, `england/edition/…`
/// and `england/holidays/…`.
public struct NationalRule: Thing {
    public static let kind = "england"
    public static let meaning =
        "an entry of the rule book of England: a rule, an edition, a year's bank holidays"
    public static let plainName = "rule of the country"

    /// Nothing of it is reworded: another edition is a fact of its own.
    public typealias Wording = NoWording

    /// What the rule says, in every edition that is known to state it, in order of effect.
    public internal(set) var statements: [Cited<RuleTerms>] = []
    /// The end of the rule; nil while it stands.
    public internal(set) var ended: Cited<RuleEnded>?
    public internal(set) var modifications: [Cited<RuleModified>] = []
    public internal(set) var checks: [Cited<RuleChecked>] = []
    public internal(set) var commencements: [Cited<ProvisionCommenced>] = []
    /// The edition as issued; nil for a rule and for holidays.
    public internal(set) var edition: Cited<EditionIssued>?
    /// The year's bank holidays as they fall by rule; nil for a rule and for an edition.
    public internal(set) var listed: Cited<HolidaysListed>?
    /// The days that were made known apart.
    public internal(set) var proclaimed: [Cited<HolidaysProclaimed>] = []

    public init() {}

    public var title: String? { statements.last?.value.text ?? edition?.value.title ?? year }

    private var year: String? { listed.map { "Bank holidays of \($0.value.year)" } }

    /// The bank holidays of the year, whichever fact made each known; none but for such a thing.
    public var holidays: [Day] {
        let moved = Set(proclaimed.flatMap(\.value.insteadOf))
        let all = Set((listed?.value.days ?? []) + proclaimed.flatMap(\.value.days))
        return all.subtracting(moved).sorted()
    }

    public func describe(_ d: inout Description) {
        d.say("Called", title)
        if let terms = statements.last?.value { describe(terms, &d) }
        if let edition = edition?.value { edition.describe(&d) }
        d.mention("Bank holidays", holidays.map(\.written))
        d.mention("Modified", modifications.map(\.value.text))
        d.mention("Commenced", commencements.map(\.value.words))
        d.mention("Ended by", ended?.value.by)
        d.mention("Last checked", checks.last?.effective ?? lastChecked)
    }

    private var lastChecked: FuzzyDate? {
        statements.last?.value.lastChecked.map { FuzzyDate($0) }
    }

    private func describe(_ terms: RuleTerms, _ d: inout Description) {
        d.say("Governs", terms.governs)
        d.say("Level", terms.level)
        d.mention("Edition", terms.edition?.text)
        d.mention("Provision", terms.provision)
        d.mention("Clock", terms.length.map { "\($0.count) \($0.unit.rawValue)" })
        d.mention("Starts", terms.starts.map(\.words))
        d.mention("Stops", terms.stops.map(\.words))
        d.mention("Responsible", terms.responsible)
        d.mention("Members", terms.members)
        d.mention("Items", terms.items)
        d.say("Confidence", terms.confidence)
        d.mention("Editions", statements.count > 1 ? "\(statements.count)" : nil)
    }

    public mutating func reword(_ part: NoWording, _ fact: WordingChanged, _ at: Occurrence) {}
}
