import Glibc
import JSONLines

/// The file while the lock is held, and what is remembered of it from one writing to the next.
final class WriteSession: LineStore {
    private let folder: Folder
    private var file: File?
    private var inode: UInt64 = 0
    private var index: any LogIndexing = LogIndex()
    private var lastLine: [UInt8] = []
    /// Why nothing more may be written through this object; set by a failed sync and never unset.
    private var failure: LogError?

    init(folder: Folder) {
        self.folder = folder
    }

    /// Opens the file and reads what has been added since the last time.
    ///
    /// - Throws: `torn` or `damaged` where the log must not be added to.
    ///
    /// The file is the one that is locked, opened to append to.
    func open(_ file: File) throws(LogError) -> LogIndex {
        if let failure { throw failure }
        // A file that reaches its size limit is then an error of the write, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        let status = try file.status()
        let index =
            if let known = self.index as? LogIndex, try continues(file, status, known) {
                known
            } else {
                LogIndex()
            }
        self.index = index
        inode = status.inode
        self.file = file
        do throws(LogError) {
            try index.scan(file, upTo: status.length)
        } catch {
            // What was taken in so far is true, but let the next writing start afresh.
            self.index = LogIndex()
            close()
            throw error
        }
        return index
    }

    /// Opens the file to go on from what a table says of all its lines.
    ///
    /// - Throws: `torn` or `unsealed` where something stands after them.
    func open(_ file: File, after log: TabledLog) throws(LogError) -> TableIndex {
        if let failure { throw failure }
        signal(SIGXFSZ, SIG_IGN)
        try log.requireNothingAfter(in: file)
        let index = TableIndex(log)
        self.index = index
        self.file = file
        return index
    }

    func close() {
        lastLine =
            (self.index as? LogIndex).flatMap { try? file?.read($0.lastOffset..<$0.end) } ?? []
        file = nil
    }

    /// Whether the file still begins with the lines this object knows.
    private func continues(
        _ file: File, _ status: (inode: UInt64, length: Int, isRegular: Bool), _ index: LogIndex
    ) throws(LogError) -> Bool {
        guard status.inode == inode, status.length >= index.end else { return false }
        return try file.read(index.lastOffset..<index.end) == lastLine
    }

    private var openFile: File {
        guard let file else { preconditionFailure("A writer outlived the lock it was made under.") }
        return file
    }

    func forEachLine(
        from first: Int, upTo size: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        let known = index.waypoint
        try openFile.forEachLine(
            after: known.line <= first ? known : (0, 0), from: first, upTo: size, body)
    }

    func line(at offset: Int) throws(LogError) -> [UInt8] {
        let longest = offset..<offset + JSONProfile.ledger.longest
        return Array(try openFile.read(longest).prefix { $0 != 0x0A })
    }

    func append(_ lines: [UInt8]) throws(LogError) {
        let file = openFile
        if let error = file.write(lines) { throw takeBack(file, because: reason(error)) }
        // A disk may claim a write that it did not do; the length tells.
        guard try file.status().length == index.end + lines.count else {
            throw takeBack(file, because: "the file did not grow by what was written")
        }
        if let error = file.syncData() {
            let failure = LogError.notDurable(path: file.path, why: reason(error))
            self.failure = failure
            // Nothing was acknowledged. Without the bytes the next writer writes these pages anew, so
            // that its sync is a real one; the failed one is not repeated.
            _ = file.truncate(to: index.end)
            throw failure
        }
        guard try folder.holds(file, as: DiskLog.eventsName) else {
            let failure = LogError.notDurable(
                path: file.path, why: "the log was moved or taken away while it was written")
            self.failure = failure
            throw failure
        }
    }

    /// After a failed write: the log as it was, or the news that it is not certain.
    private func takeBack(_ file: File, because why: String) -> LogError {
        if let second = file.truncate(to: index.end) ?? file.syncData() {
            let failure = LogError.notDurable(
                path: file.path, why: "\(why), then \(reason(second))")
            self.failure = failure
            return failure
        }
        return .notWritten(path: file.path, why: why)
    }
}

extension LogIndex {
    /// Takes in the lines of a file from where this index ends.
    func scan(_ file: File, upTo length: Int) throws(LogError) {
        var lines = LineReader(file: file.descriptor, from: end, upTo: length)
        while let line = try file.next(&lines) {
            guard line.hasNewline else {
                throw .torn(line: size + 1, offset: end, bytes: line.length)
            }
            guard line.isComplete else {
                throw .damaged(
                    line: size + 1, offset: end,
                    what: "It has \(line.length) bytes; a line has at most 65535.")
            }
            try take(line.bytes)
        }
    }
}
