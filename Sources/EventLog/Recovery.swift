import Glibc
import JSONLines
import Synchronization

/// What a recovery found and did.
public struct Recovery: Hashable, Sendable {
    /// Bytes moved out of the log, because nothing vouches for them.
    public struct SetAside: Hashable, Sendable {
        /// Where they began in the log.
        public let offset: Int
        public let bytes: Int
        /// How many whole lines were among them.
        public let lines: Int
        /// The file that keeps them, within the ledger's folder.
        public let file: String
    }

    /// How many whole lines the log has.
    public let size: Int
    /// nil where nothing stood after the lines that were to be kept.
    public let setAside: SetAside?
}

extension DiskLog {
    /// Brings the log back, after a crash, to the lines that something vouches for.
    ///
    /// The caller says how many lines those are; all that follows is copied to `quarantine/` whole
    /// and cut off, whatever it looks like. Lines that were never sealed are written anew, so that
    /// the sync that follows is a real one also where an earlier one failed.
    ///
    /// - Parameters:
    ///   - now: The time in RFC 3339 UTC, for the name of the file in `quarantine/`.
    ///   - sealed: How many lines are sealed; they are not written again.
    ///   - decide: Looks at the log before anything is changed, and says how many lines to keep; or
    /// refuses.
    ///   - finish: Appends and seals while the lock is still held.
    /// - Returns: What was found and done.
    /// - Throws: `damaged`, having changed nothing, where a line to be kept is bad or missing.
    public func recover(
        now: String, sealed: Int, decide: (DiskLog) throws(LogError) -> Int,
        finish: (inout LogWriter, Recovery.SetAside?) throws(LogError) -> Void = {
            (_, _) throws(LogError) in
        }
    ) throws(LogError) -> Recovery {
        try mutex.withLock { (_) throws(LogError) -> Recovery in
            let lock = try WriteLock(on: Self.eventsName, in: folder, patience: patience)
            let file = lock.file
            let length = try file.status().length
            let keeping = try decide(self)
            let index = LogIndex()
            try scan(file, upTo: length, into: index, lines: keeping)
            try files.removeDrafts()
            var setAside: Recovery.SetAside?
            if index.end < length {
                setAside = try quarantine(file, index.end..<length, now: now)
                if let error = file.truncate(to: index.end) {
                    throw .notWritten(path: file.path, why: reason(error))
                }
            }
            try rewrite(file, from: sealed, to: index.end)
            if let error = file.syncAll() {
                throw .notDurable(path: file.path, why: reason(error))
            }
            let renewed = WriteSession(folder: folder)
            let appending = try folder.openRegular(Self.eventsName, O_RDWR | O_APPEND)
            var writer = LogWriter(
                index: try renewed.open(appending), store: renewed, source: source)
            try finish(&writer, setAside)
            return Recovery(size: writer.size, setAside: setAside)
        }
    }

    /// Takes in the lines that are to be kept.
    private func scan(
        _ file: File, upTo length: Int, into index: LogIndex, lines wanted: Int
    ) throws(LogError) {
        var lines = LineReader(file: file.descriptor, from: 0, upTo: length)
        while index.size < wanted {
            guard let line = try file.next(&lines), line.hasNewline else {
                throw .damaged(
                    line: index.size + 1, offset: index.end,
                    what: "It is missing: the log is sealed up to line \(wanted).")
            }
            guard line.isComplete else {
                throw index.damaged("It has \(line.length) bytes; a line has at most 65535.")
            }
            try index.take(line.bytes)
        }
    }

    /// Writes the lines after the sealed ones anew: a failed sync may have left them in memory
    /// alone.
    private func rewrite(_ file: File, from sealed: Int, to end: Int) throws(LogError) {
        var start = 0
        var lines = LineReader(file: file.descriptor, from: 0, upTo: end)
        while let line = try file.next(&lines), line.index < sealed {
            start = line.offset + line.length + 1
        }
        guard start < end else { return }
        // In place, over the same bytes: were they cut off first, a crash here would lose lines that
        // the key may have signed already.
        let tail = try file.read(start..<end)
        if let error = file.write(tail, at: start) ?? file.syncData() {
            throw .notDurable(path: file.path, why: reason(error))
        }
    }

    /// Copies a range of the log to `quarantine/`, safely on disk before this returns.
    private func quarantine(
        _ file: File, _ range: Range<Int>, now: String
    ) throws(LogError) -> Recovery.SetAside {
        let shelf = try folder.folder("quarantine")
        let time = now.map { $0 == ":" ? "-" : $0 }.filter { $0.isASCII && $0 != "/" && $0 != "\0" }
        let digits = String(range.lowerBound)
        let padded = String(repeating: "0", count: max(16 - digits.count, 0)) + digits
        var name = "\(padded)-\(String(time))"
        var copy = 1
        while try shelf.openIfThere(name, O_RDONLY) != nil {
            copy += 1
            name = "\(padded)-\(String(time))-\(copy)"
        }
        let lines = try shelf.copy(file, range, to: name)
        return Recovery.SetAside(
            offset: range.lowerBound, bytes: range.count, lines: lines, file: "quarantine/\(name)")
    }
}

extension Folder {
    /// Copies a range of a file into a new file here, and counts the ends of lines in it.
    fileprivate func copy(
        _ file: File, _ range: Range<Int>, to name: String
    ) throws(LogError) -> Int {
        var lines = 0
        try replace(name) { (copy) throws(LogError) in
            var start = range.lowerBound
            while start < range.upperBound {
                let end = min(start + 65_536, range.upperBound)
                let bytes = try file.read(start..<end)
                if let error = copy.write(bytes) {
                    throw .notWritten(path: copy.path, why: reason(error))
                }
                lines += bytes.count { $0 == 0x0A }
                start = end
            }
        }
        return lines
    }
}
