import Glibc
public import JSONLines
import Synchronization

/// What a recovery found and did.
public struct Recovery: Hashable, Sendable {
    /// Bytes moved out of the log because they end no line, or no valid one.
    public struct SetAside: Hashable, Sendable {
        /// Where they began in the log.
        public let offset: Int
        public let bytes: Int
        /// The file that keeps them, within the ledger's folder.
        public let file: String
        /// What was wrong with them.
        public let why: String
    }

    /// How many whole lines the log has.
    public let size: Int
    /// nil where the log was whole.
    public let setAside: SetAside?

    public init(size: Int, setAside: SetAside?) {
        self.size = size
        self.setAside = setAside
    }
}

extension DiskLog {
    /// Brings the log back to whole lines after a crash.
    ///
    /// Every whole valid line is kept, an unfinished end is copied to `quarantine/` and cut off.
    /// Lines that were
    /// never sealed are written anew, so that the sync that follows is a real one also where an
    /// earlier one failed.
    ///
    /// - Parameters:
    ///   - now: The time in RFC 3339 UTC, for the name of the file in `quarantine/`.
    ///   - sealed: How many lines are sealed and must be there; nil for a log that is not sealed.
    ///   - objection: Says what is wrong with a line that is not sealed yet, beyond what every log
    /// asks; nil for a
    ///     good one. Such a line is set aside, with all that follows.
    ///   - check: Looks at the log before anything is changed, and may refuse.
    ///   - finish: Appends and seals while the lock is still held.
    /// - Returns: What was found and done.
    /// - Throws: `damaged`, having changed nothing, where a sealed line is bad or missing, or where
    /// in a log
    ///   that is not sealed a whole event follows the first bad line: that is no crash.
    public func recover(
        now: String, sealed: Int? = nil,
        objection: (UnsafeRawBufferPointer, Envelope) -> String? = { _, _ in nil },
        check: (DiskLog) throws(LogError) -> Void = { (_) throws(LogError) in },
        finish: (inout LogWriter, Recovery.SetAside?) throws(LogError) -> Void = {
            (_, _) throws(LogError) in
        }
    ) throws(LogError) -> Recovery {
        try mutex.withLock { (_) throws(LogError) -> Recovery in
            let lock = try WriteLock(in: folder, patience: patience)
            defer { withExtendedLifetime(lock) {} }
            let file = try folder.open(Self.eventsName, O_RDWR)
            let length = try file.status().length
            let index = LogIndex()
            var damage: LogError?
            do throws(LogError) {
                try scan(file, upTo: length, into: index, strictlyFrom: sealed, objection)
            } catch {
                guard case .damaged = error.asDamage else { throw error }
                damage = error.asDamage
            }
            try refuseLoss(file, index, sealed: sealed, damage: damage, length: length)
            try check(self)
            try files.removeDrafts()
            var setAside: Recovery.SetAside?
            if let damage {
                setAside = try quarantine(
                    file, index.end..<length, now: now, why: damage.sentence)
                if let error = file.truncate(to: index.end) {
                    throw .notWritten(path: file.path, why: reason(error))
                }
            }
            if let sealed { try rewrite(file, from: sealed, to: index.end) }
            if let error = file.syncAll() {
                throw .notDurable(path: file.path, why: reason(error))
            }
            let renewed = WriteSession(folder: folder)
            var writer = LogWriter(index: try renewed.open(), store: renewed, source: source)
            try finish(&writer, setAside)
            return Recovery(size: writer.size, setAside: setAside)
        }
    }

    /// Takes in every line; those that are not sealed yet must be exactly as this program writes
    /// them.
    private func scan(
        _ file: File, upTo length: Int, into index: LogIndex, strictlyFrom sealed: Int?,
        _ objection: (UnsafeRawBufferPointer, Envelope) -> String?
    ) throws(LogError) {
        guard let sealed else { return try index.scan(file, upTo: length) }
        var order = LineOrder(source: source)
        var lines = LineReader(file: file.descriptor, from: 0, upTo: length)
        while let line = try file.next(&lines) {
            guard line.hasNewline else {
                throw .torn(line: index.size + 1, offset: index.end, bytes: line.length)
            }
            guard line.isComplete else {
                throw index.damaged("It has \(line.length) bytes; a line has at most 65535.")
            }
            if index.size >= sealed {
                let envelope = try order.read(line.bytes, index: index.size)
                do throws(JSONProblem) {
                    _ = try Envelope.readCanonical(line.bytes)
                } catch {
                    throw index.damaged(error.sentence, at: error.offset)
                }
                if let wrong = objection(line.bytes, envelope) { throw index.damaged(wrong) }
            }
            try index.take(line.bytes)
        }
    }

    /// Stops where more is lost than a crash can lose.
    private func refuseLoss(
        _ file: File, _ index: LogIndex, sealed: Int?, damage: LogError?, length: Int
    ) throws(LogError) {
        guard let sealed else {
            if let damage, try hasEvent(file, from: index.end, upTo: length) { throw damage }
            return
        }
        guard index.size < sealed else { return }
        throw damage
            ?? .damaged(
                line: index.size + 1, offset: index.end,
                what: "It is missing: the log is sealed up to line \(sealed).")
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

    /// Whether a whole line from here on is an event, in whatever order or place.
    private func hasEvent(_ file: File, from start: Int, upTo end: Int) throws(LogError) -> Bool {
        var lines = LineReader(file: file.descriptor, from: start, upTo: end)
        while let line = try file.next(&lines) {
            guard line.hasNewline, line.isComplete else { continue }
            do throws(JSONProblem) {
                _ = try Envelope.readAnyOrder(line.bytes)
                return true
            } catch { continue }
        }
        return false
    }

    /// Copies a range of the log to `quarantine/`, safely on disk before this returns.
    private func quarantine(
        _ file: File, _ range: Range<Int>, now: String, why: String
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
        try shelf.copy(file, range, to: name)
        return Recovery.SetAside(
            offset: range.lowerBound, bytes: range.count, file: "quarantine/\(name)", why: why)
    }
}

extension LogError {
    /// An unfinished line, told as damage; anything else as it is.
    fileprivate var asDamage: LogError {
        guard case .torn(let line, let offset, let bytes) = self else { return self }
        return .damaged(line: line, offset: offset, what: "Its \(bytes) bytes have no end.")
    }
}

extension Folder {
    /// Copies a range of a file into a new file here.
    fileprivate func copy(
        _ file: File, _ range: Range<Int>, to name: String
    ) throws(LogError) {
        try replace(name) { (copy) throws(LogError) in
            var start = range.lowerBound
            while start < range.upperBound {
                let end = min(start + 65_536, range.upperBound)
                let bytes = try file.read(start..<end)
                if let error = copy.write(bytes) {
                    throw .notWritten(path: copy.path, why: reason(error))
                }
                start = end
            }
        }
    }
}
