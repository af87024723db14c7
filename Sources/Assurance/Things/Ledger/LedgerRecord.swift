public import Dates

/// The ledger itself: whose it is, which papers it was built from, and the bank holidays it counts
/// with.
public struct LedgerRecord: Thing {
    public static let kind = "ledger"
    public static let meaning = "the ledger itself: its origin, its papers and its calendar"

    public internal(set) var opening: Cited<LedgerOpened>?
    /// The papers imported, in order.
    public internal(set) var papers: [Cited<PaperImported>] = []
    public internal(set) var holidayNotes: [Cited<BankHolidaysNoted>] = []
    public internal(set) var recoveries: [Cited<LedgerRecovered>] = []
    public internal(set) var keyChanges: [Cited<LedgerKeyChanged>] = []
    public internal(set) var resumptions: [Cited<LedgerResumed>] = []
    public internal(set) var policies: [Cited<CosignPolicySet>] = []

    public init() {}

    public var title: String? { opening?.value.title }
    /// What is invented, where the ledger is made up to practise on; nil for a real one.
    public var synthetic: String? { opening?.value.synthetic }

    /// Every bank holiday noted, of one division or of all; a note without a division counts for
    /// each.
    public func bankHolidays(in division: String? = nil) -> Set<Day> {
        let notes = holidayNotes.map(\.value).filter { note in
            division == nil || note.division == nil || note.division == division
        }
        return Set(notes.flatMap(\.days))
    }

    /// The working days that follow from the bank holidays noted.
    public func workingDays(in division: String? = nil) -> WorkingDays {
        WorkingDays(holidays: bankHolidays(in: division))
    }

    /// The public key that seals it now, by the last fact that names one.
    public var key: String? {
        let named =
            (opening.map { [($0.at, $0.value.key)] } ?? [])
            + keyChanges.map { ($0.at, $0.value.to) } + resumptions.map { ($0.at, $0.value.key) }
        return named.max { $0.0.sequence < $1.0.sequence }?.1
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Origin", opening?.value.origin)
        d.mention("Partnership", opening?.value.partnership)
        d.mention("Synthetic", synthetic)
        d.mention(
            "Papers",
            papers.map { one in
                "\(one.value.document): \(one.value.title)"
                    + (one.value.ownDate.map { ", \($0.asWritten)" } ?? "")
            })
        let holidays = bankHolidays().sorted()
        d.mention("Bank holidays", holidays.map(\.written))
        d.mention("Recovered", recoveries.isEmpty ? nil : "\(recoveries.count)")
        d.mention(
            "Resumed",
            resumptions.map { one in
                "\(one.value.reason.text): \(one.value.formerOrigin) of "
                    + "\(one.value.formerSize) facts as \(one.value.origin)"
            })
        d.mention("Public key", key)
        d.mention("Countersigned under", policies.last?.value.policy)
        d.mention("Built from a recipe", opening?.value.recipe == true ? "yes" : nil)
    }

    public mutating func reword(_ fact: WordingChanged, _ at: Occurrence) {
        if fact.isTitle { opening?.value.title = fact.to }
    }
}

/// The ledger was opened.
public struct LedgerOpened: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.opened"
    public static let meaning = "The ledger was opened: its first fact."
    public static let begins = true

    public var origin = ""
    public var key = ""
    public var title = ""
    public var partnership: String?
    public var synthetic: String?
    public var recipe: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("origin", &origin, "the name under which its proofs are signed")
        try c.field("key", &key, "the public key of its proofs, until a later fact names another")
        try c.field("title", &title, "what it is called")
        try c.field("partnership", &partnership, "whose ledger it is")
        try c.field(
            "synthetic", &synthetic, "what is invented, if the ledger is made up to practise on")
        try c.field(
            "recipe", &recipe,
            "whether it is built from a recipe, which gives its times and ids and publishes its key"
        )
    }

    /// Invariant: a ledger is opened once, and the first opening stands.
    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        if ledger.opening == nil { ledger.opening = Cited(self, at) }
    }
}

/// An older paper was read into the ledger.
public struct PaperImported: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.paper-imported"
    public static let meaning =
        "An older paper was read into the ledger; its facts are reconstructed from it."

    public var document = ""
    public var title = ""
    public var ownDate: FuzzyDate?
    public var known: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("document", &document, "how the ledger's sources name the paper")
        try c.field("title", &title, "its title")
        try c.field("ownDate", &ownDate, "the date it bears")
        try c.field("known", &known, "when it made its facts known")
    }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.papers.append(Cited(self, at))
    }
}
