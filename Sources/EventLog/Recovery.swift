import Glibc
import JSONLines
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
}

extension DiskLog {
    /// Brings the log back to whole lines after a crash: every whole valid line is kept, an unfinished
    /// end is copied to `quarantine/` and cut off.
    ///
    /// - Parameter now: The time in RFC 3339 UTC, for the name of the file in `quarantine/`.
    /// - Returns: What was found and done.
    /// - Throws: `damaged`, having changed nothing, where a whole event follows the first bad line or is
    ///   itself what does not belong: that is no crash.
    public func recover(now: String) throws(LogError) -> Recovery {
        try mutex.withLock { (_) throws(LogError) -> Recovery in
            let lock = try WriteLock(in: folder, patience: patience)
            defer { withExtendedLifetime(lock) {} }
            let file = try folder.open(Self.eventsName, O_RDWR)
            let length = try file.status().length
            let index = LogIndex()
            var setAside: Recovery.SetAside?
            do throws(LogError) {
                try index.scan(file, upTo: length)
            } catch {
                guard case .damaged = error.asDamage else { throw error }
                if try hasEvent(file, from: index.end, upTo: length) { throw error.asDamage }
                setAside = try quarantine(
                    file, index.end..<length, now: now, why: error.asDamage.sentence)
                if let error = file.truncate(to: index.end) {
                    throw .notWritten(path: file.path, why: reason(error))
                }
            }
            if let error = file.syncAll() {
                throw .notDurable(path: file.path, why: reason(error))
            }
            return Recovery(size: index.size, setAside: setAside)
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
