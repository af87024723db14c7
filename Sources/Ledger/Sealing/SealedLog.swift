public import Checkpoints
public import EventLog
import JSONLines
import Replay

/// A log whose lines are facts only below a signed size.
///
/// Every append ends in a signed checkpoint, and every reading from the top is held against the
/// last one: an answer from a log that does not match is not given. Without a signing key the log
/// can be read and checked, and not added to.
public final class SealedLog: EventLog {
    public let disk: DiskLog
    let seals: Seals
    let signer: Signer?

    public var source: String { disk.source }

    public init(_ disk: DiskLog, signer: Signer?) throws(LogError) {
        self.disk = disk
        self.signer = signer
        seals = try Seals(disk)
    }

    /// The checkpoint that the log stands at, its signature checked.
    public func checkpoint() throws(LogError) -> VerifiedCheckpoint { try seals.last() }

    public var size: Int {
        get throws(LogError) { try checkpoint().checkpoint.size }
    }

    /// Hands over sealed lines.
    ///
    /// From the top, every sealed line is hashed on the way, also those past `size`; where they do
    /// not match the
    /// checkpoint this throws, and what was handed over must not be believed.
    public func forEachLine(
        from first: Int, upTo size: Int?,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        let sealed = try checkpoint().checkpoint
        let wanted = first..<max(first, min(size ?? sealed.size, sealed.size))
        guard first == 0 else {
            return try disk.forEachLine(from: first, upTo: wanted.upperBound, body)
        }
        var leaves: [MerkleHash] = []
        leaves.reserveCapacity(sealed.size)
        try disk.forEachLine(from: 0, upTo: sealed.size) { line, index in
            leaves.append(.leaf(line))
            if wanted.contains(index) { try body(line, index) }
        }
        try seals.require(leaves, sealed)
    }

    public func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        let signer = try presentSigner()
        let outcome = try writing { writer -> Result<R, LogError> in
            do throws(LogError) {
                let last = try checkpoint().checkpoint
                guard writer.size == last.size else {
                    throw writer.size > last.size
                        ? .unsealed(sealed: last.size, lines: writer.size)
                        : Self.missing(writer.size + 1, of: last.size)
                }
                try signer.requireMemory(of: last.size) { try seals.root(at: $0, of: last) }
                try seals.require(Self.leaves(writer), last)
                let result = body(&writer)
                if writer.size > last.size { try seal(writer, since: last, with: signer) }
                return .success(result)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// The signer, which must hold the key that seals the ledger now: what another signs nobody
    /// believes.
    func presentSigner() throws(LogError) -> Signer {
        guard let signer else { throw .noKey(origin: disk.origin) }
        guard let key = disk.verifierKeys.last, signer.verifierKeys.contains(key) else {
            throw .wrongKey(origin: disk.origin)
        }
        return signer
    }

    /// Seals what was appended; where that fails the lines stand, so the failure must not say that
    /// nothing was recorded.
    func seal(
        _ writer: borrowing LogWriter, since last: Checkpoint, with signer: Signer
    ) throws(LogError) {
        do throws(LogError) {
            try seals.seal(writer, since: last, with: signer)
        } catch {
            let why =
                switch error {
                case .notWritten(_, let why), .notDurable(_, let why): why
                case .world(let path, let doing, let why): "\(path) could not be \(doing): \(why)"
                default: error.sentence
                }
            throw .notDurable(
                path: disk.directory, why: "the facts are in the log but not sealed: \(why)")
        }
    }

    /// Opens the disk's log to write; a bad line among the sealed ones is no torn end that recovery
    /// could set aside.
    private func writing<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        do throws(LogError) {
            return try disk.withWriter(body)
        } catch {
            let sealed = try checkpoint().checkpoint.size
            guard case .torn(let line, _, _) = error, line <= sealed else { throw error }
            throw Self.missing(line, of: sealed)
        }
    }

    /// The hashes of the first lines, as they stand.
    static func leaves(_ log: DiskLog, upTo size: Int) throws(LogError) -> [MerkleHash] {
        var leaves: [MerkleHash] = []
        try asLogErrors {
            try log.forEachLine(from: 0, upTo: size) { line, _ in leaves.append(.leaf(line)) }
        }
        return leaves
    }

    private static func leaves(_ writer: borrowing LogWriter) throws(LogError) -> [MerkleHash] {
        var leaves: [MerkleHash] = []
        leaves.reserveCapacity(writer.size)
        do {
            try writer.forEachLine { line, _ in leaves.append(.leaf(line)) }
        } catch {
            throw try asLogErrors { throw error }
        }
        return leaves
    }

    static func missing(_ line: Int, of size: Int) -> LogError {
        .damaged(
            line: line, offset: 0, what: "It is missing: the log is sealed up to line \(size).")
    }
}
