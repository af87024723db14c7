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
}

/// Checks drafts one after the other against everything known, and writes them as one batch.
struct Recorder {
    private let known: GrowingHistory
    private let now: Instant
    private var ids: UUIDv7
    private var labels: [String: EventID] = [:]
    private(set) var records: [NewRecord] = []
    /// The draft just taken as it will now stand; nil where it stood in the log already.
    private(set) var newest: (any AnyFact)?
    private(set) var checked: [(draft: Draft, warnings: [String])] = []

    init(_ history: History, now: Instant) {
        known = GrowingHistory(history)
        self.now = now
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
        let alreadyThere = known.fact(id) != nil
        if !alreadyThere {
            if let role = draft.personalDataCheckedBy,
                draft.circumstances.personalDataCheckedBy == nil,
                Checking.personalData(
                    in: draft.fact, draft.circumstances, about: draft.thing, known) != nil
            {
                draft.circumstances.personalDataCheckedBy = role
            }
            try Checking.check(draft.fact, draft.circumstances, about: draft.thing, known)
        }
        newest = alreadyThere ? nil : standing(draft.fact)
        records.append(try record(draft, id))
        checked.append((draft, []))
        if let label = draft.label { try name(id, label) }
        if !alreadyThere { known.add(KnownFact(at: occurrence(draft, id), fact: draft.fact)) }
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

    private mutating func name(_ id: EventID, _ label: String) throws(Refusal) {
        guard labels.updateValue(id, forKey: "@" + label) == nil else {
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
