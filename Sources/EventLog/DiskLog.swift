import Glibc
import JSONLines
import Synchronization

/// A log in a folder: `ledger.json` says which, `events.jsonl` holds one event a line.
///
/// Readers open the file afresh and take no lock. A writer holds the lock from the look at the end
/// of
/// the file to the sync. Two objects, or two programs, may use one folder at once.
public final class DiskLog: AppendOnlyLog, @unchecked Sendable {
    static let eventsName = "events.jsonl"

    /// Where the ledger is, as it was given.
    public let directory: String
    public let source: String
    /// What checkpoints are signed for, as `ledger.json` has it.
    public let origin: String
    /// How long to wait for another writer, in milliseconds.
    public let patience: Int

    /// The small files beside the log.
    public let files: LedgerFiles
    let folder: Folder
    /// Guards `session` among the threads that share this object.
    let mutex = Mutex(())
    let session: WriteSession
    /// A line known to begin at an offset, so that later reading need not start at the top.
    private let waypoint = Mutex((line: 0, offset: 0))

    /// Opens the ledger in a folder.
    public convenience init(opening directory: String, patience: Int = 3_000) throws(LogError) {
        let folder = try Folder(directory)
        let ledger = try LedgerFile(in: folder)
        guard try folder.open(Self.eventsName, O_RDONLY).status().isRegular else {
            throw .notALedger(path: directory, why: "its \(Self.eventsName) is not a file")
        }
        self.init(folder, directory, ledger, patience: patience)
    }

    private init(_ folder: Folder, _ directory: String, _ ledger: LedgerFile, patience: Int) {
        self.folder = folder
        self.directory = directory
        source = ledger.source
        origin = ledger.origin
        files = LedgerFiles(folder)
        self.patience = patience
        session = WriteSession(folder: folder)
    }

    /// Makes a new ledger in a folder, which is made too where there is none.
    ///
    /// The source names the ledger in every event, such as `urn:s11:borough`; checkpoints will be
    /// signed for the origin, which is the source where nothing else is said.
    ///
    /// - Parameters:
    ///   - directory: The folder.
    ///   - source: What names the ledger in every event.
    ///   - origin: What checkpoints will be signed for, where that is not the source.
    ///   - verifierKeys: The public keys that `ledger.json` is to list.
    ///   - beginning: Appends the first lines and seals them, while the lock is held.
    /// - Returns: The log, open.
    /// - Throws: What keeps the folder from being made, or its first lines from being kept.
    public static func create(
        at directory: String, source: String, origin: String? = nil, verifierKeys: [String] = [],
        beginning: (DiskLog, inout LogWriter) throws(LogError) -> Void = {
            (_, _) throws(LogError) in
        }
    ) throws(LogError) -> DiskLog {
        let isNew = mkdir(directory, 0o777) == 0
        guard isNew || errno == EEXIST else {
            throw .world(path: directory, doing: "made", why: reason(errno))
        }
        let folder = try Folder(directory)
        guard try folder.openIfThere(LedgerFile.name, O_RDONLY) == nil else {
            throw .alreadyALedger(path: directory)
        }
        // The file that makes it a ledger comes last: a crash before leaves none, and no harm.
        let lock = try WriteLock(
            on: eventsName, in: folder, O_RDWR | O_APPEND | O_CREAT, patience: 0)
        guard try lock.file.status().length == 0 else { throw .alreadyALedger(path: directory) }
        if let error = lock.file.syncAll() {
            throw .notDurable(path: lock.file.path, why: reason(error))
        }
        let ledger = LedgerFile(
            origin: origin ?? source, source: source, verifierKeys: verifierKeys)
        let log = DiskLog(folder, directory, ledger, patience: 3_000)
        var writer = LogWriter(
            index: try log.session.open(lock.file), store: log.session, source: source)
        do throws(LogError) {
            try beginning(log, &writer)
        } catch {
            try folder.remove(eventsName)
            throw error
        }
        log.session.close()
        try folder.replace(LedgerFile.name, with: try ledger.bytes)
        if isNew { try Folder(folder.path(of: "..")).sync() }
        return log
    }

    /// Holds `ledger.json` to what the log says: it is a copy for strangers, and nothing is believed
    /// on its word.
    ///
    /// - Throws: `badLedgerFile`, where it is not byte for byte what this program would write.
    public func requireLedgerFile(origin: String, verifierKeys: [String]) throws(LogError) {
        let ledger = LedgerFile(origin: origin, source: source, verifierKeys: verifierKeys)
        guard try files.read(LedgerFile.name) == ledger.bytes else {
            throw .badLedgerFile(
                path: directory, why: "its \(LedgerFile.name) does not agree with the log")
        }
    }

    /// Writes `ledger.json` anew, as the log says; only while the lock is held.
    public func rewriteLedgerFile(origin: String, verifierKeys: [String]) throws(LogError) {
        let ledger = LedgerFile(origin: origin, source: source, verifierKeys: verifierKeys)
        let bytes = try ledger.bytes
        if try files.read(LedgerFile.name) != bytes {
            try folder.replace(LedgerFile.name, with: bytes)
        }
    }

    public var size: Int {
        get throws(LogError) {
            let start = waypoint.withLock { $0 }
            let file = try folder.openRegular(Self.eventsName, O_RDONLY)
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
        let file = try folder.openRegular(Self.eventsName, O_RDONLY)
        let known = waypoint.withLock { $0 }
        try file.forEachLine(
            after: known.line <= first ? known : (0, 0), from: first, upTo: size ?? .max, body)
    }

    /// Holds the lock while `body` looks and appends, going on from a table of all lines.
    ///
    /// - Parameters:
    ///   - table: Makes the table, once the lock is held.
    ///   - body: What is done; its writer knows of the lines before what the table says.
    /// - Returns: What `body` gives.
    /// - Throws: `torn` or `unsealed`, where something stands after the lines of the table.
    public func withWriter<R>(
        after table: () throws(LogError) -> TabledLog, _ body: (inout LogWriter) -> R
    ) throws(LogError) -> R {
        try mutex.withLock { (_) throws(LogError) -> R in
            let lock = try WriteLock(
                on: Self.eventsName, in: folder, O_RDWR | O_APPEND, patience: patience)
            defer { withExtendedLifetime(lock) {} }
            let index = try session.open(lock.file, after: try table())
            var writer = LogWriter(index: index, store: session, source: source)
            defer {
                waypoint.withLock { $0 = (index.size, index.end) }
                session.close()
            }
            return body(&writer)
        }
    }

    public func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        try mutex.withLock { (_) throws(LogError) -> R in
            let lock = try WriteLock(
                on: Self.eventsName, in: folder, O_RDWR | O_APPEND, patience: patience)
            defer { withExtendedLifetime(lock) {} }
            let index = try session.open(lock.file)
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
