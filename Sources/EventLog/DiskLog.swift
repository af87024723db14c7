import Glibc
import JSONLines
import Synchronization

/// A log in a folder: `ledger.json` says which, `events.jsonl` holds one event a line.
///
/// Readers open the file afresh and take no lock. A writer holds the lock from the look at the end
/// of
/// the file to the sync. Two objects, or two programs, may use one folder at once.
public final class DiskLog: EventLog, @unchecked Sendable {
    static let eventsName = "events.jsonl"

    /// Where the ledger is, as it was given.
    public let directory: String
    public let source: String
    /// What checkpoints are signed for.
    public let origin: String
    /// How long to wait for another writer, in milliseconds.
    public let patience: Int

    /// The small files beside the log.
    public let files: LedgerFiles
    /// The public keys that checkpoints of this ledger are signed with, now and before, in C2SP's
    /// text form.
    public let verifierKeys: [String]

    let folder: Folder
    /// Guards `session` among the threads that share this object.
    let mutex = Mutex(())
    let session: WriteSession
    /// A line known to begin at an offset, so that later reading need not start at the top.
    private let waypoint = Mutex((line: 0, offset: 0))

    /// Opens the ledger in a folder.
    public init(opening directory: String, patience: Int = 3_000) throws(LogError) {
        folder = try Folder(directory)
        let ledger = try LedgerFile(in: folder)
        guard try folder.open(Self.eventsName, O_RDONLY).status().isRegular else {
            throw .notALedger(path: directory, why: "its \(Self.eventsName) is not a file")
        }
        self.directory = directory
        source = ledger.source
        origin = ledger.origin
        verifierKeys = ledger.verifierKeys
        files = LedgerFiles(folder)
        self.patience = patience
        session = WriteSession(folder: folder)
    }

    /// Makes a new, empty ledger in a folder, which is made too where there is none.
    ///
    /// The source names the ledger in every event, such as `urn:s11:borough`; checkpoints will be
    /// signed
    /// for the origin, which is the source where nothing else is said.
    public static func create(
        at directory: String, source: String, origin: String? = nil, verifierKeys: [String] = []
    ) throws(LogError) -> DiskLog {
        let isNew = mkdir(directory, 0o777) == 0
        guard isNew || errno == EEXIST else {
            throw .world(path: directory, doing: "made", why: reason(errno))
        }
        let folder = try Folder(directory)
        let lock = try WriteLock(in: folder, patience: 0)
        defer { withExtendedLifetime(lock) {} }
        guard try folder.openIfThere(LedgerFile.name, O_RDONLY) == nil else {
            throw .alreadyALedger(path: directory)
        }
        // The file that makes it a ledger comes last: a crash before leaves none, and no harm.
        let events = try folder.open(eventsName, O_RDWR | O_CREAT)
        guard try events.status().length == 0 else {
            throw .alreadyALedger(path: directory)
        }
        if let error = events.syncAll() {
            throw .notDurable(path: events.path, why: reason(error))
        }
        let ledger = LedgerFile(
            origin: origin ?? source, source: source, verifierKeys: verifierKeys)
        try folder.replace(LedgerFile.name, with: try ledger.bytes)
        if isNew { try Folder(folder.path(of: "..")).sync() }
        return try DiskLog(opening: directory)
    }

    /// Holds `ledger.json` to what this program would write there: a changed limit changes no answer,
    /// and is a change all the same.
    public func requireLedgerFile() throws(LogError) {
        let written = try LedgerFile(in: folder).bytes
        guard try files.read(LedgerFile.name) == written else {
            throw .badLedgerFile(
                path: directory, why: "its \(LedgerFile.name) is not as this program wrote it")
        }
    }

    /// Adds a public key to those that checkpoints may be signed with; the ones before stay for
    /// what they signed.
    public func add(verifierKey: String) throws(LogError) {
        let lock = try WriteLock(in: folder, patience: patience)
        defer { withExtendedLifetime(lock) {} }
        let there = try LedgerFile(in: folder)
        guard !there.verifierKeys.contains(verifierKey) else { return }
        let ledger = LedgerFile(
            origin: there.origin, source: there.source,
            verifierKeys: there.verifierKeys + [verifierKey])
        try folder.replace(LedgerFile.name, with: try ledger.bytes)
    }

    public var size: Int {
        get throws(LogError) {
            let start = waypoint.withLock { $0 }
            let file = try folder.open(Self.eventsName, O_RDONLY)
            var lines = LineReader(
                file: file.descriptor, from: start.offset, firstIndex: start.line)
            var size = start.line
            while let line = try file.next(&lines), line.hasNewline { size = line.index + 1 }
            return size
        }
    }

    public func forEachLine(
        from first: Int, upTo size: Int?,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        let file = try folder.open(Self.eventsName, O_RDONLY)
        let known = waypoint.withLock { $0 }
        try file.forEachLine(
            after: known.line <= first ? known : (0, 0), from: first, upTo: size ?? .max, body)
    }

    public func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        try mutex.withLock { (_) throws(LogError) -> R in
            let lock = try WriteLock(in: folder, patience: patience)
            defer { withExtendedLifetime(lock) {} }
            let index = try session.open()
            var writer = LogWriter(index: index, store: session, source: source)
            defer {
                waypoint.withLock { $0 = (index.size, index.end) }
                session.close()
            }
            return body(&writer)
        }
    }
}

extension File {
    /// The next line, with the system's errors in our words.
    func next(_ lines: inout LineReader) throws(LogError) -> LineReader.Line? {
        do throws(ReadProblem) {
            return try lines.next()
        } catch {
            throw .world(path: path, doing: "read", why: reason(error.number))
        }
    }

    /// Hands over whole lines, starting the search at a line known to begin at an offset.
    func forEachLine(
        after known: (line: Int, offset: Int), from first: Int, upTo size: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        guard first < size else { return }
        var lines = LineReader(file: descriptor, from: known.offset, firstIndex: known.line)
        while let line = try next(&lines), line.hasNewline {
            guard line.index >= first else { continue }
            try body(line.bytes, line.index)
            if line.index + 1 == size { return }
        }
    }
}
