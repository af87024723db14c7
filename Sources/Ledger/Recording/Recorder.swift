public import Assurance
import Dates
import EventLog
import JSONLines
import Replay

/// What recording a draft came to.
public struct Recorded: Sendable {
    public let draft: Draft
    public let id: EventID
    public let sequence: Int
    public let streamVersion: Int
    /// It stood in the log before, with the same content.
    public let isDuplicate: Bool
    /// What was recorded all the same, but deserves a second look.
    public let warnings: [String]
    /// What is worth asking before it is sealed: of its dates.
    public let doubts: [String]
    /// What was understood, and what it changed; nil where nobody asked.
    public let echo: Echo?
}

/// Checks drafts one after the other against everything known, and writes them as one batch.
struct Recorder {
    private let known: GrowingHistory
    private let now: Instant
    private var ids: UUIDv7
    private var labels: [String: EventID] = [:]
    private var said = SaidBefore()
    private var spans = DateSpans()
    private let isEchoing: Bool
    private(set) var records: [NewRecord] = []
    /// The draft just taken as it will now stand; nil where it stood in the log already.
    private(set) var newest: (any AnyFact)?
    private(set) var checked: [Checked] = []

    /// A draft that was taken, and what was found of it.
    struct Checked {
        let draft: Draft
        let warnings: [String]
        let doubts: [String]
        let echo: Echo?
    }

    /// `echoing`: each draft is told back as it was understood, with what it changed.
    init(_ history: History, now: Instant, echoing: Bool = false) {
        known = GrowingHistory(history)
        self.now = now
        isEchoing = echoing
        ids = UUIDv7(recipe: Self.recipe(history.facts.first?.fact))
    }

    /// The name of the ledger that a first fact opens, where it is built from a recipe: then the
    /// same facts have the same ids each time.
    private static func recipe(_ first: (any AnyFact)?) -> String? {
        guard let opened = first as? LedgerOpened, opened.recipe == true else { return nil }
        return opened.origin
    }

    /// The record of one draft alone.
    func trying(_ draft: Draft) throws(Refusal) -> NewRecord {
        var copy = self
        try copy.take(draft)
        return copy.records[0]
    }

    /// Everything known, with the drafts taken so far.
    var history: History { known.history }

    /// Throws where a thing had other facts before the batch than whoever records expected: that is
    /// the better answer than a refusal of what was said in between.
    func requireVersion(_ expected: ExpectedVersion?, of thing: ThingID) throws(LogError) {
        let actual =
            known.history.factCount(of: thing) - records.count { $0.subject == thing.text }
        switch expected {
        case .new? where actual != 0, .exactly(_)? where expected != .exactly(actual):
            throw .conflict(subject: thing.text, expected: expected ?? .new, actual: actual)
        default: return
        }
    }

    /// Whether a thing is in the ledger.
    func knows(_ thing: ThingID) -> Bool { known.exists(thing) }

    /// Takes the next draft of the batch, or refuses it and with it the whole batch.
    mutating func take(_ draft: Draft) throws(Refusal) {
        var draft = draft
        if known.history.facts.isEmpty { ids = UUIDv7(recipe: Self.recipe(draft.fact)) }
        let id: EventID
        if let given = draft.id { id = given } else { id = try made() }
        guard id.isResolved else { throw Self.isNoID(id) }
        draft.id = id
        draft.fact = try resolved(draft.fact)
        if let correction = draft.fact as? EventCorrected {
            draft.fact = try resolved(rightValuesOf: correction)
        }
        try checkKnown(draft)
        if let label = draft.label { try checkNew(label) }
        let alreadyThere = known.fact(id) != nil
        if !alreadyThere {
            try checkSaidOnce(draft)
            try Checking.check(draft.fact, draft.circumstances, about: draft.thing, known)
        }
        newest = alreadyThere ? nil : standing(draft.fact)
        records.append(try record(draft, id))
        let warnings = Checking.warnings(draft.fact, draft.circumstances)
        if let label = draft.label { labels["@" + label] = id }
        guard !alreadyThere else {
            checked.append(Checked(draft: draft, warnings: warnings, doubts: [], echo: nil))
            return
        }
        let doubts = spans.doubts(of: draft, said: draft.madeKnown ?? now, in: known.history)
        let taken = KnownFact(at: occurrence(draft, id), fact: draft.fact)
        let before = isEchoing ? Echo.Before(taken, known) : nil
        known.add(taken)
        said.add(taken)
        checked.append(
            Checked(
                draft: draft, warnings: warnings, doubts: doubts,
                echo: before.map { Echo(of: taken, after: $0, known) }))
    }

    /// Rule R-16: word for word the same is not said twice, unless somebody says that it happened
    /// twice.
    private mutating func checkSaidOnce(_ draft: Draft) throws(Refusal) {
        let before = said.facts(saying: draft, in: known.history)
        guard !before.isEmpty, !draft.isAgain else { return }
        let kind = draft.kind
        throw .saidAlready(
            draft.thing, by: before,
            mayRecur: !kind.begins || kind.type.follows.contains(kind.name))
    }

    /// What a fact will say; for a correction, what the corrected fact will say.
    private func standing(_ fact: any AnyFact) -> any AnyFact {
        guard let correction = fact as? EventCorrected,
            let wrong = known.fact(correction.target),
            let right = try? PuttingRight.version(
                of: known.standing(wrong) ?? wrong, by: correction
            ).fact
        else { return fact }
        return right
    }

    private mutating func made() throws(Refusal) -> EventID {
        let number = known.history.facts.count
        do {
            return try EventID(recording: ids.next(at: now, number: number))
        } catch {
            throw .field(error)
        }
    }

    /// Exchanges `thing#n` and `@label` for the ids they stand for.
    private func resolved(_ fact: any AnyFact) throws(Refusal) -> any AnyFact {
        var exchange: [EventID: EventID] = [:]
        for named in Self.references(fact).facts where !named.id.isResolved {
            exchange[named.id] = try id(of: named)
        }
        return exchange.isEmpty ? fact : Self.exchanged(fact, exchange)
    }

    private func id(of named: (field: String, id: EventID)) throws(Refusal) -> EventID {
        guard let id = labels[named.id.text] ?? known.fact(named.id)?.at.id else {
            throw .unknownFact(named.id, field: named.field)
        }
        return id
    }

    /// Exchanges what the right values of a correction name, where the field takes a fact.
    private func resolved(
        rightValuesOf correction: EventCorrected
    ) throws(Refusal) -> EventCorrected {
        guard let wrong = known.fact(correction.target),
            let right = try? PuttingRight.version(
                of: known.standing(wrong) ?? wrong, by: correction
            ).fact
        else { return correction }
        var copy = correction
        for named in Self.references(right).facts where !named.id.isResolved {
            let id = try id(of: named)
            for at in copy.right.indices
            where copy.right[at].field == named.field && copy.right[at].value == named.id.text {
                copy.right[at].value = id.text
            }
        }
        return copy
    }

    private func checkNew(_ label: String) throws(Refusal) {
        guard labels["@" + label] == nil else {
            throw .field(
                FieldProblem(
                    field: "label", sentence: "\"\(label)\" is the label of an earlier line too."))
        }
    }

    private static func isNoID(_ id: EventID) -> Refusal {
        .field(
            FieldProblem(
                field: "id",
                sentence: "\"\(id)\" is not an id. Leave it out, or give a UUID in small letters."))
    }

    private static func references<F: AnyFact>(_ fact: F) -> References { References.of(fact) }

    private static func exchanged<F: AnyFact>(
        _ fact: F, _ exchange: [EventID: EventID]
    ) -> any AnyFact { References.exchanged(fact, exchange) }

    /// A paper is named, and cannot have made known what was recorded before it.
    private func checkKnown(_ draft: Draft) throws(Refusal) {
        guard let known = draft.madeKnown else { return }
        if draft.circumstances.sources.isEmpty {
            throw .field(
                FieldProblem(
                    field: "known",
                    sentence:
                        "a paper made this known, but none is named. Give \"sources\", or "
                        + "--from-papers."
                ))
        }
        guard known > now else { return }
        throw .field(
            FieldProblem(
                field: "known",
                sentence:
                    "\(known.dayInEngland.written) has not come yet, so no paper has made "
                    + "this known by then."
            ))
    }

    private func record(_ draft: Draft, _ id: EventID) throws(Refusal) -> NewRecord {
        do {
            return NewRecord(
                id: id.text, subject: draft.thing.text, type: draft.kind.logType,
                data: try FieldsToJSON.data(draft.fact, draft.circumstances),
                knownTime: draft.madeKnown?.description)
        } catch {
            throw .field(error)
        }
    }

    /// The line as it will stand in the log, for the checks of the drafts that follow.
    private func occurrence(_ draft: Draft, _ id: EventID) -> Occurrence {
        Occurrence(
            id: id, sequence: known.history.facts.count,
            streamVersion: known.history.factCount(of: draft.thing) + 1, subject: draft.thing,
            name: draft.kind.name, version: draft.kind.version, recorded: now,
            madeKnown: draft.madeKnown, circumstances: draft.circumstances)
    }
}
