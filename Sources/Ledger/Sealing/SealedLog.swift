public import Checkpoints
public import Dates
public import EventLog
import JSONLines
import Replay
import Synchronization

/// A log whose lines are facts only below a signed size.
///
/// Every append ends in a signed checkpoint, and every reading from the top is held against the
/// largest one: an answer from a log that does not match is not given. Which key must have signed,
/// the sealed lines say themselves. Without a signing key the log can be read and checked, and not
/// added to.
public final class SealedLog: AppendOnlyLog {
    public let disk: DiskLog
    let shelf: CheckpointShelf
    let tiling: Tiling
    let signer: Signer?
    /// Somebody has said that the key's memory is lost, and the ledger is the newest there is.
    let isMemoryLost: Bool
    /// Somebody has said that the ledger was moved here from where its key sealed last.
    let isMoved: Bool
    /// What whoever reads has seen of this ledger before.
    let remembered: Remembered?
    /// Where whoever reads keeps what a pass over the lines found; nil keeps nothing.
    let cache: TableCache?
    /// The facts of sealing as they were read with a checkpoint, so that no pass is made twice.
    private let known = Mutex<(bytes: [UInt8], facts: SealingFacts)?>(nil)
    /// The checkpoint that the last reading from the top was held against.
    private let read = Mutex<VerifiedCheckpoint?>(nil)

    /// What could not be read, of what its histories were asked for.
    let failure = ReadFailure()

    public var source: String { disk.source }

    /// Refuses an answer for which a sealed line had to be read and could not be.
    public func requireRead() throws {
        if let error = failure.error { throw error }
    }

    public init(
        _ disk: DiskLog, signer: Signer?, isMemoryLost: Bool = false,
        isMoved: Bool = false, remembered: Remembered? = nil, cache: TableCache? = nil
    ) {
        self.disk = disk
        self.signer = signer
        self.isMemoryLost = isMemoryLost
        self.isMoved = isMoved
        self.remembered = remembered
        self.cache = cache
        shelf = CheckpointShelf(files: disk.files)
        tiling = Tiling(files: disk.files)
    }

    /// The checkpoint that the log stands at, its signature checked by the key in force.
    public func checkpoint() throws(LogError) -> VerifiedCheckpoint {
        let signed = try candidate()
        return try believe(signed, by: try facts(under: signed))
    }

    /// The checkpoint that the last answer was held against; nil before the first.
    ///
    /// Another may have been signed since.
    public var lastRead: VerifiedCheckpoint? { read.withLock { $0 } }

    /// Whether the ledger is built from a recipe, so that anybody can build it again and seal it.
    ///
    /// The first line says it, which may be asked before anything is believed.
    public func isRecipe() throws(LogError) -> Bool { try SealedScan(disk, upTo: 1).facts.isRecipe }

    /// Whether it is a copy to practise on.
    public func isRehearsal() throws(LogError) -> Bool { try facts().rehearsed != nil }

    /// The public key that seals it now, in C2SP's text form.
    public func keyInForce() throws(LogError) -> String? { try facts().keys.last?.key.text }

    public var size: Int {
        get throws(LogError) { try checkpoint().checkpoint.size }
    }

    /// When the last sealed fact was recorded, as its line says.
    public func lastRecorded() throws(LogError) -> Instant? {
        let size = try checkpoint().checkpoint.size
        var time: Instant?
        try asLogErrors {
            try disk.forEachLine(from: size - 1, upTo: size) { line, _ in
                let envelope = try Envelope.readCanonical(line)
                time = Instant(rfc3339: Envelope.text(of: envelope.recordedTime, in: line))
            }
        }
        return time
    }

    /// What the sealed lines say of who may seal them.
    func facts() throws(LogError) -> SealingFacts { try facts(under: try candidate()) }

    /// Hands over sealed lines.
    ///
    /// From the top, every sealed line is hashed on the way, also those past `size`; where they do
    /// not match the checkpoint this throws, and what was handed over must not be believed.
    public func forEachLine(
        from first: Int, upTo size: Int?,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        guard first == 0 else {
            let sealed = try checkpoint().checkpoint.size
            return try disk.forEachLine(from: first, upTo: min(size ?? sealed, sealed), body)
        }
        _ = try read(upTo: size ?? .max, body)
    }

    /// Hands over the sealed lines up to a size, and gives the checkpoint that they were held
    /// against with all of them.
    func read(
        upTo wanted: Int, _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws -> (standing: VerifiedCheckpoint, scan: SealedScan) {
        // One checkpoint for the whole answer: another may be signed while it is read.
        let signed = try candidate()
        try requireSource()
        var scan = SealedScan()
        try disk.forEachLine(from: 0, upTo: signed.checkpoint.size) { line, index in
            try scan.take(line, index)
            if index < wanted { try body(line, index) }
        }
        let standing = try require(scan, signed)
        if let remembered {
            try remembered.require(
                scan.roots(at: remembered.roots.keys), of: scan.facts, standing.checkpoint)
        }
        note(standing, scan.facts)
        return (standing, scan)
    }

    /// Keeps what the last reading was held against.
    func note(_ standing: VerifiedCheckpoint, _ facts: SealingFacts) {
        known.withLock { $0 = (standing.signed.bytes, facts) }
        read.withLock { $0 = standing }
    }

    public func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        try withWriter { writer, _ in body(&writer) }
    }

    /// Holds the lock while `body` looks and appends, with the table of the sealed lines; what it
    /// appends is sealed.
    func withWriter<R>(
        _ body: (inout LogWriter, SealedTable) -> R
    ) throws(LogError) -> R {
        guard let signer else { throw .noKey(origin: disk.origin) }
        try signer.requirePlace(outside: disk.directory)
        var read: SealedTable?
        let makeTable = { () throws(LogError) -> TabledLog in
            let table = try self.table()
            read = table
            return table.log
        }
        let outcome = try writing(after: makeTable) { writer -> Result<R, LogError> in
            do throws(LogError) {
                guard let table = read else { preconditionFailure("A writer has its table.") }
                try requirePresent(signer, table)
                let result = body(&writer, table)
                if writer.size > table.table.count { try seal(writer, after: table, with: signer) }
                return .success(result)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Holds the lines below a checkpoint against it, it against the keys that they name, and
    /// `ledger.json` against both.
    @discardableResult
    func require(
        _ scan: SealedScan, _ signed: SignedCheckpoint
    ) throws(LogError) -> VerifiedCheckpoint {
        try require(scan.leaves, signed.checkpoint)
        let standing = try believe(signed, by: scan.facts)
        try disk.requireLedgerFile(
            origin: scan.facts.origin ?? "", verifierKeys: scan.facts.keys.map(\.key.text))
        return standing
    }

    /// Refuses a signer that does not hold the key in force, or that remembers another history.
    func requirePresent(_ signer: Signer, _ scan: SealedScan) throws(LogError) {
        try requirePresent(signer, scan.leaves.count, scan.facts) { (size) throws(LogError) in
            scan.root(at: size) ?? .empty
        }
    }

    private func requirePresent(_ signer: Signer, _ table: SealedTable) throws(LogError) {
        try requirePresent(signer, table.table.count, table.facts, root: table.root)
    }

    private func requirePresent(
        _ signer: Signer, _ size: Int, _ facts: SealingFacts,
        root: (Int) throws(LogError) -> MerkleHash
    ) throws(LogError) {
        guard let key = facts.key(at: size)?.key, signer.holds([key]) else {
            throw .wrongKey(origin: disk.origin)
        }
        try signer.requireMemory(
            of: size, for: [key], isMemoryLost: isMemoryLost, root: root)
        if !isMoved { try signer.requireSameFolder(disk.directory, for: key) }
    }

    /// Opens the disk's log to write; a bad line among the sealed ones is no torn end that recovery
    /// could set aside.
    private func writing<R>(
        after table: () throws(LogError) -> TabledLog, _ body: (inout LogWriter) -> R
    ) throws(LogError) -> R {
        do throws(LogError) {
            return try disk.withWriter(after: table, body)
        } catch {
            guard case .torn(let line, _, _) = error else { throw error }
            let sealed = try candidate().checkpoint.size
            guard line <= sealed else { throw error }
            throw Self.missing(line, of: sealed)
        }
    }

    static func missing(_ line: Int, of size: Int) -> LogError {
        .damaged(
            line: line, offset: 0, what: "It is missing: the log is sealed up to line \(size).")
    }
}

extension SealedLog {
    /// The largest checkpoint there is, not believed yet.
    ///
    /// One may be kept that is larger than the latest, as after a crash; or because somebody has put
    /// an older one in its place.
    func candidate() throws(LogError) -> SignedCheckpoint {
        let signed = try largest()
        try disk.requireRoom(for: signed.checkpoint.size)
        return signed
    }

    private func largest() throws(LogError) -> SignedCheckpoint {
        guard let bytes = try shelf.latest() else {
            throw .badSeal(
                what: "The ledger has no checkpoint, so nothing says how far its log is sealed.")
        }
        let latest = try read(bytes, called: "The checkpoint")
        guard let largest = try shelf.largest(), largest > latest.checkpoint.size,
            let kept = try shelf.kept(largest)
        else { return latest }
        let name = CheckpointShelf.path(largest)
        let signed = try read(kept, called: name)
        guard signed.checkpoint.size == largest else {
            throw .badSeal(
                what: "\(name) seals \(signed.checkpoint.size) facts, not \(largest).")
        }
        return signed
    }

    func read(_ bytes: [UInt8], called name: String) throws(LogError) -> SignedCheckpoint {
        do throws(CheckpointProblem) { return try SignedCheckpoint(bytes) } catch {
            throw .badSeal(what: "\(name) cannot be believed: \(error.sentence)")
        }
    }

    /// A checkpoint that is signed as the log's own lines ask for its size.
    func believe(
        _ signed: SignedCheckpoint, by facts: SealingFacts, called name: String = "The checkpoint"
    ) throws(LogError) -> VerifiedCheckpoint {
        do throws(CheckpointProblem) { return try facts.verify(signed) } catch {
            throw .badSeal(what: "\(name) cannot be believed: \(error.sentence)")
        }
    }

    /// The facts of sealing among the lines below a checkpoint.
    private func facts(under signed: SignedCheckpoint) throws(LogError) -> SealingFacts {
        if let known = known.withLock({ $0 }), known.bytes == signed.bytes { return known.facts }
        try requireSource()
        var facts = SealingFacts()
        try asLogErrors {
            try disk.forEachLine(from: 0, upTo: signed.checkpoint.size) { line, index in
                try facts.take(line, index)
            }
        }
        try disk.requireLedgerFile(
            origin: facts.origin ?? "", verifierKeys: facts.keys.map(\.key.text))
        known.withLock { $0 = (signed.bytes, facts) }
        return facts
    }

    /// Holds the source that `ledger.json` names to that of the first line, before any line is
    /// blamed for it.
    func requireSource() throws(LogError) {
        var first: String?
        try asLogErrors {
            try disk.forEachLine(from: 0, upTo: 1) { line, _ in
                first = (try? Envelope.readCanonical(line)).map {
                    Envelope.text(of: $0.source, in: line)
                }
            }
        }
        guard let first, first != disk.source else { return }
        throw .badLedgerFile(
            path: disk.directory, why: "its ledger.json does not agree with the log")
    }

    /// Holds the hashes of the sealed lines against a checkpoint, and names the first line that
    /// differs.
    func require(_ leaves: [MerkleHash], _ sealed: Checkpoint) throws(LogError) {
        guard leaves.count == sealed.size else {
            throw changed(leaves, sealed) ?? Self.missing(leaves.count + 1, of: sealed.size)
        }
        var tree = MerkleTree()
        tree.append(contentsOf: leaves)
        guard tree.root != sealed.root else { return }
        throw changed(leaves, sealed)
            ?? .badSeal(
                what: "The log does not have the root of its checkpoint at size \(sealed.size), "
                    + "though every line matches its tile: log and tiles were changed together.")
    }

    /// The first line whose hash is not that in its tile, if any: tiles are a checksum for every
    /// line.
    func changed(_ leaves: [MerkleHash], _ sealed: Checkpoint) -> LogError? {
        var stored = tiling.hashes(size: sealed.size)
        for (index, leaf) in leaves.enumerated() {
            guard let was = try? stored.hash(height: 0, index: index) else { break }
            guard was != leaf else { continue }
            return .damaged(
                line: index + 1, offset: 0,
                what: "Its bytes are not those that were sealed: they were changed, moved or "
                    + "replaced.")
        }
        return nil
    }
}
