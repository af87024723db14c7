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
    /// What was moved out of the log; nil where nothing stood after what was sealed.
    public let setAside: Recovery.SetAside?
    /// How many facts there were before.
    public let before: Int
    /// How many lines were sealed that the key had been about to seal.
    public let sealed: Int
    /// The latest checkpoint could not be believed, and was put back from those kept.
    public let isCheckpointRestored: Bool
    /// A checkpoint was missing or older, and was put in place again: the latest, or its kept copy.
    public let isCheckpointPutBack: Bool
    /// How many tiles were written anew.
    public let tiles: Int
    /// `ledger.json` did not agree with the log, and was written anew.
    public let isLedgerFileRestored: Bool

    /// Whether anything had to be mended that the log should tell of.
    var isWorthTelling: Bool {
        setAside != nil || sealed > 0 || isCheckpointRestored || isLedgerFileRestored
    }
}

extension AssuranceLedger {
    /// After a crash: seals what the key was about to seal and nothing else, sets the rest aside,
    /// and records what was done.
    ///
    /// - Parameters:
    ///   - now: The time of the recovery.
    ///   - role: The role that recovers.
    /// - Returns: What was found and done.
    /// - Throws: `LogError`; where sealed lines are missing or changed, nothing was touched.
    public func recover(now: Instant, by role: RoleTitle) throws -> Recovered {
        guard let sealed else { preconditionFailure("A ledger on disk is always sealed.") }
        return try sealed.recover(now: now.description) { (writer, done) throws(LogError) in
            var fact = LedgerRecovered()
            fact.sealed = done.sealed
            fact.setAside = done.setAside?.bytes
            fact.linesSetAside = done.setAside?.lines
            fact.quarantine = done.setAside?.file
            let mended = [
                done.isCheckpointRestored
                    ? "The latest checkpoint could not be believed; it was put back from those "
                        + "kept." : nil,
                done.isLedgerFileRestored
                    ? "ledger.json did not agree with the log; it was written anew." : nil,
            ].compactMap(\.self)
            fact.why = mended.isEmpty ? nil : mended.joined(separator: " ")
            try Self.note(fact, in: &writer, now: now, by: role)
        }
    }

    /// Appends the fact of the recovery.
    private static func note(
        _ fact: LedgerRecovered, in writer: inout LogWriter, now: Instant, by role: RoleTitle
    ) throws(LogError) {
        do {
            let history = try history(writer)
            guard let ledger = history.facts.first?.at.subject else { return }
            var recorder = Recorder(history, now: now)
            var draft = try Draft("ledger.recovered", about: ledger.text, typed: [])
            draft.isAgain = true
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
    /// After a crash: seals exactly the lines that the key's memory vouches for, and sets all that
    /// follows aside.
    ///
    /// The memory holds size and root durably before a signature is made. So lines beyond it were
    /// never acknowledged, whoever wrote them; and lines up to it were appended whole.
    ///
    /// Refuses, having changed nothing, where the sealed lines are not all there as they were
    /// sealed, or the memory's root is not met. `finish` may add to the log.
    func recover(
        now: String, finish: (inout LogWriter, Recovered) throws(LogError) -> Void
    ) throws(LogError) -> Recovered {
        guard let signer else { throw .noKey(origin: disk.origin) }
        try signer.requirePlace(outside: disk.directory)
        let (found, isRestored) = try believable()
        let last = found.checkpoint
        var scan = SealedScan()
        var (isFileRestored, isPutBack, tiles) = (false, false, 0)
        var done: Recovered?
        let recovery = try disk.recover(
            now: now, sealed: last.size,
            decide: { (log) throws(LogError) in
                let sealed = try self.whole(log, under: found)
                scan = try self.vouchedFor(sealed, by: signer, in: log)
                isFileRestored =
                    (try? log.requireLedgerFile(
                        origin: sealed.facts.origin ?? "",
                        verifierKeys: sealed.facts.keys.map(\.key.text))) == nil
                try log.rewriteLedgerFile(
                    origin: sealed.facts.origin ?? "",
                    verifierKeys: sealed.facts.keys.map(\.key.text))
                tiles = try self.tiling.rebuild(
                    sealed.leaves, stops: try self.stops(upTo: last.size))
                isPutBack = try self.restore(found)
                return scan.leaves.count
            },
            finish: { (writer, setAside) throws(LogError) in
                var standing = last
                if scan.leaves.count > last.size {
                    try self.seal(scan, since: last, with: signer)
                    standing = try self.candidate().checkpoint
                }
                let found = Recovered(
                    size: writer.size, setAside: setAside, before: last.size,
                    sealed: scan.leaves.count - last.size, isCheckpointRestored: isRestored,
                    isCheckpointPutBack: isPutBack, tiles: tiles,
                    isLedgerFileRestored: isFileRestored)
                done = found
                guard found.isWorthTelling else { return }
                try finish(&writer, found)
                if writer.size > standing.size {
                    try self.seal(writer, since: standing, scan, with: signer)
                }
            })
        guard let done else { preconditionFailure("A recovery that ended has finished.") }
        return Recovered(
            size: recovery.size, setAside: done.setAside, before: done.before, sealed: done.sealed,
            isCheckpointRestored: done.isCheckpointRestored,
            isCheckpointPutBack: done.isCheckpointPutBack, tiles: done.tiles,
            isLedgerFileRestored: done.isLedgerFileRestored)
    }

    /// Every sealed line of a log, where all are there as they were sealed.
    func whole(
        _ log: DiskLog, under signed: SignedCheckpoint
    ) throws(LogError) -> SealedScan {
        let scan = try SealedScan(log, upTo: signed.checkpoint.size)
        try require(scan.leaves, signed.checkpoint)
        _ = try believe(signed, by: scan.facts)
        return scan
    }

    /// What a history was held against, for the foot of every page.
    func seal(
        _ last: VerifiedCheckpoint, of history: History, upTo size: Int?
    ) throws(LogError) -> Seal {
        let facts = try facts()
        let belief = try belief(in: facts, nil)
        let names = facts.policy(at: last.checkpoint.size)?.judge(last).cosigned
            .map(\.witness.name.text)
        return Seal(
            size: last.checkpoint.size, root: last.checkpoint.root.hex,
            recorded: size == nil ? history.facts.last?.at.recorded : nil, key: belief.key.label,
            word: belief.word, cosigners: names ?? [])
    }

    /// The lines that are sealed, and those after them that the key remembers it was about to seal.
    private func vouchedFor(
        _ sealed: SealedScan, by signer: Signer, in log: DiskLog
    ) throws(LogError) -> SealedScan {
        try requireHeld(signer, sealed)
        guard let key = sealed.facts.key(at: sealed.leaves.count)?.key,
            let memory = try signer.memory(of: key), memory.size > sealed.leaves.count
        else {
            try requirePresent(signer, sealed)
            return sealed
        }
        let scan = try SealedScan(log, upTo: memory.size)
        guard scan.root(at: memory.size) == memory.root else {
            throw .keyMemory(
                what:
                    "The key has sealed \(memory.size) facts already, and the lines that are here "
                    + "are not those: facts were lost, or this is an older copy.",
                next: "Nothing was changed. Use the newest copy of the ledger. Where the newer one "
                    + "is lost: ‘s11 restore’.")
        }
        guard signer.holds(scan.facts.signers(at: memory.size)) else {
            throw .keyMemory(
                what: "The key was just being changed: the new one must sign as well.",
                next: "Nothing was changed. Name the file of the new key too, with --new.")
        }
        return scan
    }

    private func requireHeld(_ signer: Signer, _ scan: SealedScan) throws(LogError) {
        guard let key = scan.facts.key(at: scan.leaves.count)?.key, signer.holds([key]) else {
            throw .wrongKey(origin: disk.origin)
        }
    }

    /// The largest checkpoint, or where that cannot be read or believed, the largest kept one that
    /// can.
    func believable() throws(LogError) -> (checkpoint: SignedCheckpoint, Bool) {
        do throws(LogError) {
            let signed = try candidate()
            let scan = try SealedScan(disk, upTo: signed.checkpoint.size)
            _ = try believe(signed, by: scan.facts)
            return (signed, false)
        } catch {
            for size in try shelf.sizes().reversed() {
                guard let bytes = try shelf.kept(size), let signed = try? SignedCheckpoint(bytes),
                    signed.checkpoint.size == size, let scan = try? SealedScan(disk, upTo: size),
                    (try? believe(signed, by: scan.facts)) != nil
                else { continue }
                return (signed, true)
            }
            throw error
        }
    }

    /// Puts the latest checkpoint and its kept copy back where either is missing or spoilt; whether
    /// one was.
    @discardableResult
    func restore(_ signed: SignedCheckpoint) throws(LogError) -> Bool {
        let isLatest = try shelf.latest() == signed.bytes
        let isKept = try shelf.kept(signed.checkpoint.size) == signed.bytes
        if !isLatest { try shelf.replaceLatest(signed) }
        if !isKept { try shelf.replaceKept(signed) }
        return !isLatest || !isKept
    }

    /// The sizes at which tiles were written, and the last.
    func stops(upTo size: Int) throws(LogError) -> [Int] {
        try shelf.sizes().filter { $0 < size } + [size]
    }
}
