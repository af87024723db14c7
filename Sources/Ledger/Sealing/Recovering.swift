public import Assurance
import Checkpoints
public import Dates
public import EventLog

extension Ledger {
    /// After a crash: keeps every whole line, sets the torn rest aside, seals, and records what was
    /// done.
    ///
    /// - Parameters:
    ///   - now: The time of the recovery.
    ///   - role: The role that recovers.
    /// - Returns: What was found and done.
    /// - Throws: `LogError`; where sealed lines are missing or changed, nothing was touched.
    public func recover(now: Instant, by role: RoleTitle) throws -> Recovery {
        guard let sealed else {
            guard let disk = log as? DiskLog else {
                return Recovery(size: try log.size, setAside: nil)
            }
            return try disk.recover(now: now.description)
        }
        let before = try sealed.size
        return try sealed.recover(now: now.description) { (writer, setAside) throws(LogError) in
            var fact = LedgerRecovered()
            fact.sealed = writer.size - before
            fact.setAside = setAside?.bytes
            fact.quarantine = setAside?.file
            fact.why = setAside?.why
            try Self.note(fact, in: &writer, of: sealed.disk.origin, now: now, by: role)
        }
    }

    /// Appends the fact of the recovery, where the ledger had been opened.
    private static func note(
        _ fact: LedgerRecovered, in writer: inout LogWriter, of origin: String, now: Instant,
        by role: RoleTitle
    ) throws(LogError) {
        do {
            var recorder = Recorder(try history(writer), now: now)
            guard recorder.knows(try ThingID(reading: "ledger/\(origin)")) else { return }
            var draft = try Draft("ledger.recovered", about: "ledger/\(origin)", typed: [])
            draft.fact = fact
            draft.circumstances.by = role
            draft.circumstances.effective = FuzzyDate(now.dayInEngland)
            try recorder.take(draft)
            _ = try writer.append(recorder.records, now: now.description)
        } catch let error as LogError {
            throw error
        } catch {
            throw .badSeal(what: "The recovery could not be recorded: \(error).")
        }
    }
}

extension SealedLog {
    /// What a history was held against, for the foot of every page.
    func seal(
        _ last: VerifiedCheckpoint, of history: History, upTo size: Int?
    ) throws(LogError) -> Seal {
        let names = try outcome(of: last.signed)?.cosigned.map(\.witness.name.text) ?? []
        return Seal(
            size: last.checkpoint.size, root: last.checkpoint.root.hex,
            recorded: size == nil ? history.facts.last?.at.recorded : nil, cosigners: names)
    }
}
