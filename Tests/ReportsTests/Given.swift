import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables

/// A history built fact by fact as a person would type it, and the pages that reports give of it.
///
/// Each fact is checked as recording would check it, so that no test rests on what the ledger
/// refuses.
struct Given {
    struct Refused: Error {
        let sentence: String
    }

    private(set) var history = History()
    /// The paper that facts come from until another is named, and the day it made them known.
    private var paper = "001"
    private var known = "2020-01-31"
    private let recorded = Instant(milliseconds: 1_795_251_600_000)

    /// The facts that follow are stated in a paper of that day.
    mutating func from(_ paper: String, known: String) {
        self.paper = paper
        self.known = known
    }

    /// Records a fact from its fields as typed, such as `"due=Autumn 2019"`, and gives back its
    /// name.
    @discardableResult
    mutating func record(_ kind: String, _ thing: String, _ fields: String...) throws -> EventID {
        try record(kind, thing, fields)
    }

    /// Records a fact whose fields were gathered before.
    @discardableResult
    mutating func record(_ kind: String, _ thing: String, _ fields: [String]) throws -> EventID {
        guard let found = FactKinds.newest(kind) else { throw Refused(sentence: "no kind \(kind)") }
        let id = try ThingID(reading: thing)
        let number = history.facts(of: id).count + 1
        let (fact, circumstances) = try Self.read(
            found.type, typed(fields) + source(fields))
        let named = try EventID(reading: Self.uuid(history.facts.count))
        do {
            try Checking.check(fact, circumstances, about: id, history)
        } catch {
            throw Refused(sentence: "\(kind) \(thing): \(error)")
        }
        let at = Occurrence(
            id: named, sequence: history.facts.count, streamVersion: number, subject: id,
            name: kind, version: found.version, recorded: recorded,
            madeKnown: Instant(rfc3339: "\(known)T00:00:00Z"), circumstances: circumstances)
        history.add(KnownFact(at: at, fact: fact))
        return named
    }

    /// Records a fact that stands in a log already, whatever would refuse it now.
    mutating func recordUnchecked(_ kind: String, _ thing: String, _ fields: [String]) throws {
        guard let found = FactKinds.newest(kind) else { throw Refused(sentence: "no kind \(kind)") }
        let id = try ThingID(reading: thing)
        let (fact, circumstances) = try Self.read(found.type, typed(fields) + source(fields))
        let at = Occurrence(
            id: try EventID(reading: Self.uuid(history.facts.count)),
            sequence: history.facts.count,
            streamVersion: history.facts(of: id).count + 1, subject: id, name: kind,
            version: found.version, recorded: recorded,
            madeKnown: Instant(rfc3339: "\(known)T00:00:00Z"), circumstances: circumstances)
        history.add(KnownFact(at: at, fact: fact))
    }

    /// Says that the ledger is kept up, so that the absence of a fact counts up to any day.
    mutating func keep() throws {
        var kept = LedgerKept()
        kept.keeper = try RoleTitle(reading: "Partnership Manager")
        let at = Occurrence(
            id: try EventID(reading: Self.uuid(history.facts.count)),
            sequence: history.facts.count, streamVersion: 1,
            subject: try ThingID(reading: "ledger/kept"), name: LedgerKept.name, version: 1,
            recorded: recorded, madeKnown: Instant(rfc3339: "\(known)T00:00:00Z"),
            circumstances: Circumstances())
        history.add(KnownFact(at: at, fact: kept))
    }

    /// History at a day, as known at the end of another; without one, everything known.
    func picture(asAt: String = "2024-02-29", knownAt: String? = nil) throws -> Picture {
        guard let day = Day(iso: asAt) else { throw Refused(sentence: "no day \(asAt)") }
        guard let knownAt else { return Picture(history, at: Cut(asAt: day)) }
        guard let known = Day(iso: knownAt) else { throw Refused(sentence: "no day \(knownAt)") }
        return Picture(history, at: Cut(asAt: day, knownAtEndOf: known))
    }

    /// The page of a report, narrowed as a person would type it: `["overdue=yes"]`.
    func page<R: Report>(
        _ report: R.Type, _ narrowing: [String] = [], asAt: String = "2024-02-29",
        knownAt: String? = nil
    ) throws -> Page {
        let arguments = typed(narrowing).map { (name: $0.name, value: $0.value ?? "") }
        return try R(ReportArguments(arguments, of: R.self)).page(
            picture(asAt: asAt, knownAt: knownAt))
    }

    /// The paper of the day, unless the fields name their own.
    private func source(_ fields: [String]) -> [TypedField] {
        let named = ["sources.document=", "sources.1."]
        let isNamed = fields.contains { field in named.contains { field.hasPrefix($0) } }
        return isNamed ? [] : [TypedField("sources.document", paper)]
    }

    private func typed(_ fields: [String]) -> [TypedField] {
        fields.map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return TypedField(String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
        }
    }

    private static func read<F: AnyFact>(
        _ type: F.Type, _ typed: [TypedField]
    ) throws -> (any AnyFact, Circumstances) {
        var reader = TypedFields(typed + [TypedField("by", "Partnership Manager")])
        var fact = F()
        var circumstances = Circumstances()
        try fact.fields(&reader)
        try circumstances.fields(&reader)
        try reader.refuseUnread()
        return (fact, circumstances)
    }

    private static func uuid(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
    }
}

extension Page {
    /// The tables of the page, in order.
    var tables: [Table] {
        settled().sections.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// The table of that title.
    func table(_ title: String) -> Table? { tables.first { $0.title == title } }
}

extension Table {
    /// The cell in a column, in the row whose first cell begins so; nil where there is no such row
    /// or column.
    func cell(_ row: String, _ key: String) -> Cell? {
        guard let at = columns.firstIndex(where: { $0.key == key }) else { return nil }
        return rows.first { $0.first?.words.hasPrefix(row) ?? false }?[at]
    }

    /// One column from top to bottom, in words.
    func column(_ key: String) -> [String] {
        guard let at = columns.firstIndex(where: { $0.key == key }) else { return [] }
        return rows.map { $0[at].words }
    }
}
