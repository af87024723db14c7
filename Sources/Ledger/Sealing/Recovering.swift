public import Assurance
import Checkpoints
public import Dates
public import EventLog
import JSONLines
import Replay

/// What a recovery found and did.
public struct Recovered: Hashable, Sendable {
    /// How many facts the log has now.
    public let size: Int
    /// What was moved out of the log; nil where it was whole.
    public let setAside: Recovery.SetAside?
    /// How many facts there were before.
    public let before: Int
    /// The latest checkpoint could not be believed, and was put back from those kept.
    public let isCheckpointRestored: Bool
}

extension Ledger {
    /// After a crash: keeps every whole line, sets the torn rest aside, seals, and records what was
    /// done.
    ///
    /// - Parameters:
    ///   - now: The time of the recovery.
    ///   - role: The role that recovers.
    /// - Returns: What was found and done.
    /// - Throws: `LogError`; where sealed lines are missing or changed, nothing was touched.
    public func recover(now: Instant, by role: RoleTitle) throws -> Recovered {
        guard let sealed else {
            let before = try log.size
            let recovery = try (log as? DiskLog)?.recover(now: now.description)
            return Recovered(
                size: recovery?.size ?? before, setAside: recovery?.setAside, before: before,
                isCheckpointRestored: false)
        }
        return try sealed.recover(now: now.description) { (writer, done) throws(LogError) in
            var fact = LedgerRecovered()
            fact.sealed = done.size - done.before
            fact.setAside = done.setAside?.bytes
            fact.quarantine = done.setAside?.file
            fact.why = done.setAside?.why
            if done.isCheckpointRestored {
                let restored =
                    "The latest checkpoint could not be believed; it was put back from "
                    + "those kept."
                fact.why = [fact.why, restored].compactMap(\.self).joined(separator: " ")
            }
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
        } catch let refusal as Refusal {
            throw .badSeal(what: "The recovery could not be recorded: \(refusal.sentence)")
        } catch {
            throw .badSeal(what: "The recovery could not be recorded: \(error).")
        }
    }
}

extension SealedLog {
    /// After a crash: sets a torn end aside, and seals the whole lines that no checkpoint covers.
    ///
    /// Refuses, having changed nothing, where the sealed lines are not all there as they were
    /// sealed. `finish` may add to the log what is to be sealed with them.
    func recover(
        now: String, finish: (inout LogWriter, Recovered) throws(LogError) -> Void
    ) throws(LogError) -> Recovered {
        let signer = try presentSigner()
        let (found, isRestored) = try seals.believable()
        let last = found.checkpoint
        let recovery = try disk.recover(
            now: now, sealed: last.size, objection: Self.objection,
            check: { (log) throws(LogError) in
                let leaves = try Self.leaves(log, upTo: .max)
                try self.seals.require(Array(leaves.prefix(last.size)), last)
                try signer.requireMemory(of: leaves.count) { size in
                    var tree = MerkleTree()
                    tree.append(contentsOf: leaves.prefix(size))
                    return tree.root
                }
                try self.seals.rebuildTiles(log, of: last)
                try self.seals.restore(found)
            },
            finish: { (writer, setAside) throws(LogError) in
                let done = Recovered(
                    size: writer.size, setAside: setAside, before: last.size,
                    isCheckpointRestored: isRestored)
                if setAside != nil || writer.size > last.size || isRestored {
                    try finish(&writer, done)
                }
                if writer.size > last.size { try self.seal(writer, since: last, with: signer) }
            })
        return Recovered(
            size: recovery.size, setAside: recovery.setAside, before: last.size,
            isCheckpointRestored: isRestored)
    }

    /// What is wrong with a line as a line of a ledger; nil for a good one.
    private static func objection(
        _ line: UnsafeRawBufferPointer, _ envelope: Envelope
    ) -> String? {
        do throws(LineProblem) {
            _ = try LineToFact().read(line, envelope)
            return nil
        } catch {
            return error.sentence
        }
    }

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

extension Seals {
    /// The latest checkpoint; or where that cannot be believed, the newest kept one that can.
    func believable() throws(LogError) -> (checkpoint: VerifiedCheckpoint, isRestored: Bool) {
        do throws(LogError) {
            return (try last(), false)
        } catch {
            for size in try sizes().reversed() {
                guard let bytes = try kept(size),
                    let kept = try? verified(bytes, called: "checkpoints/\(size)"),
                    kept.checkpoint.size == size
                else { continue }
                return (kept, true)
            }
            throw error
        }
    }

    /// Puts the latest checkpoint and its kept copy back where either is missing or spoilt.
    func restore(_ checkpoint: VerifiedCheckpoint) throws(LogError) {
        let bytes = checkpoint.signed.bytes
        let size = checkpoint.checkpoint.size
        if (try? last()) == nil { try replace(Self.latest, with: bytes) }
        guard size > 0 else { return }
        let name = "checkpoints/\(size)"
        if let there = try kept(size), (try? verified(there, called: name)) != nil { return }
        try replace(name, with: bytes)
    }
}
