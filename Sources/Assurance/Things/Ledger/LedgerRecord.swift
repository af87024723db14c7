public import Dates

/// The ledger itself: whose it is, which papers it was built from, and the bank holidays it counts
/// with.
public struct LedgerRecord: Thing {
    public static let kind = "ledger"
    public static let meaning = "the ledger itself: its origin, its papers and its calendar"
    public static let plainName = "this list itself"

    public internal(set) var opening: Cited<LedgerOpened>?
    /// The papers imported, in order.
    public internal(set) var papers: [Cited<PaperImported>] = []
    public internal(set) var holidayNotes: [Cited<BankHolidaysNoted>] = []
    /// That it is kept up, while it is.
    public internal(set) var keeping: Cited<LedgerKept>?
    public internal(set) var recoveries: [Cited<LedgerRecovered>] = []
    public internal(set) var keyChanges: [Cited<LedgerKeyChanged>] = []
    /// When the area's own safeguarding arrangements began; nil where that is not recorded.
    public internal(set) var arrangements: Cited<ArrangementsBegan>?
    /// The national rules that were commenced for the area.
    public internal(set) var commenced: [Cited<RuleCommenced>] = []
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
        d.mention("Kept up by", keeping.map { $0.value.keeper?.text ?? RoleTitle.notStated })
        d.mention("Recovered", recoveries.isEmpty ? nil : "\(recoveries.count)")
        d.mention("Own arrangements since", arrangements?.effective)
        d.mention("Commenced here", commenced.map(\.value.practice.rawValue))
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

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        opening?.value.title = fact.to
    }
}
