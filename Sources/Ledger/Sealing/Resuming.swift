public import Assurance
import Checkpoints
public import Dates
public import EventLog
import JSONLines
import Replay

/// What a resumption found and did.
public struct Resumed: Sendable {
    /// The name before.
    public let formerOrigin: String
    /// How many facts the copy has from before.
    public let formerSize: Int
    /// The name from now on.
    public let origin: String
    /// How many facts the key before remembers to have sealed; nil where it is not at hand.
    public let remembered: Int?
    /// What stood after the sealed lines, and was moved out of the log.
    public let setAside: Recovery.SetAside?
}

extension AssuranceLedger {
    /// Goes on from a copy under another name and with another key: after a loss, to practise, or
    /// where the key is lost.
    ///
    /// The lines from before keep their numbers, ids and bytes; the next one says that it was
    /// resumed, from what and why, and checkpoints from there bear the new name. Nobody believes the
    /// new key on the ledger's word.
    ///
    /// - Parameters:
    ///   - directory: The copy's folder.
    ///   - resumption: The fact `ledger.resumed`, with its reason and its new origin; the rest is
    /// filled in here.
    ///   - role: Whose words they are.
    ///   - key: The file of the new key, which is made where there is none.
    ///   - former: The file of the key before, where it is at hand: it tells what was lost.
    ///   - now: The time of recording.
    /// - Returns: The ledger as it goes on, and what was lost.
    /// - Throws: The first thing that keeps it from going on; nothing is recorded then.
    public static func resume(
        _ directory: String, _ resumption: LedgerResumed, by role: RoleTitle?, key: KeyFile,
        former: KeyFile?, now: Instant
    ) throws -> Resumed {
        let disk = try DiskLog(opening: directory)
        let formerOrigin = disk.origin
        guard resumption.origin != formerOrigin else {
            throw LogError.badKeyName(resumption.origin, why: "It is the ledger's name already.")
        }
        if !key.exists { try Signer.make(key, origin: resumption.origin) }
        let signer = try Signer([key])
        guard signer.verifierKeys[0].hasPrefix(resumption.origin + "+") else {
            throw LogError.badKey(path: key.path, why: "it is another ledger's key")
        }
        try signer.requirePlace(outside: directory)
        try signer.requireFresh()
        let log = SealedLog(disk, signer: signer)
        let (found, _) = try log.believable()
        let last = found.checkpoint
        var fact = resumption
        fact.key = signer.verifierKeys[0]
        fact.formerOrigin = last.origin.text
        fact.formerSize = last.size
        fact.formerRoot = last.root.hex
        var scan = SealedScan()
        let recovery = try disk.recover(
            now: now.description, sealed: last.size,
            decide: { (disk) throws(LogError) in
                scan = try log.whole(disk, under: found)
                try log.tiling.rebuild(scan.leaves, stops: try log.stops(upTo: last.size))
                try log.restore(found)
                return last.size
            },
            finish: { (writer, _) throws(LogError) in
                try append(fact, by: role, to: &writer, now: now)
                try log.seal(writer, since: last, scan, with: signer)
            })
        let remembered = try former.flatMap { file in
            file.exists
                ? try scan.facts.keys.last.flatMap { try Signer([file]).memory(of: $0.key) }
                : nil
        }
        return Resumed(
            formerOrigin: last.origin.text, formerSize: last.size, origin: resumption.origin,
            remembered: remembered?.size, setAside: recovery.setAside)
    }

    private static func append(
        _ fact: LedgerResumed, by role: RoleTitle?, to writer: inout LogWriter, now: Instant
    ) throws(LogError) {
        do {
            let history = try history(writer)
            guard let ledger = history.facts.first?.at.subject else { return }
            var draft = try Draft(
                "ledger.resumed", about: ledger.text,
                typed: [
                    TypedField("reason", fact.reason.text), TypedField("origin", fact.origin),
                    TypedField("key", fact.key), TypedField("formerOrigin", fact.formerOrigin),
                    TypedField("formerSize", "\(fact.formerSize)"),
                    TypedField("formerRoot", fact.formerRoot),
                ])
            draft.fact = fact
            draft.circumstances.by = role
            draft.circumstances.effective = FuzzyDate(now.dayInEngland)
            var recorder = Recorder(history, now: now)
            try recorder.take(draft)
            _ = try writer.append(recorder.records, now: now.description)
        } catch let error as LogError {
            throw error
        } catch let refusal as Refusal {
            throw .badSeal(what: "The resumption could not be recorded: \(refusal.sentence)")
        } catch {
            throw .badSeal(what: "The resumption could not be recorded: \(error).")
        }
    }
}
