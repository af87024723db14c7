import Dispatch
import Glibc
import JSONLines
import Synchronization

/// A log's file held open, and the table of its first lines.
public struct TabledLog: Sendable {
    public let table: LineTable
    private let file: File

    /// Refuses a file that is not the one of the table, or in which something stands after its lines.
    func requireNothingAfter(in other: File) throws(LogError) {
        let status = try other.status()
        guard status.inode == (try file.status().inode), status.length >= table.end else {
            throw .world(path: other.path, doing: "written", why: "another came in its place")
        }
        guard status.length > table.end else { return }
        var size = table.count
        var lines = LineReader(file: other.descriptor, from: table.end, upTo: status.length)
        while let line = try other.next(&lines) {
            guard line.hasNewline else {
                throw .torn(line: size + 1, offset: line.offset, bytes: line.length)
            }
            size += 1
        }
        throw .unsealed(sealed: table.count, lines: size)
    }

    /// The bytes at a place, read anew.
    func bytes(_ place: Range<Int>) throws(LogError) -> [UInt8] { try file.read(place) }

    fileprivate init(_ table: LineTable, _ file: File) {
        self.table = table
        self.file = file
    }

    /// Hands over the bytes of a line, read anew from the file that the table was made from.
    ///
    /// The buffer is the caller's, and is made larger where it must be; whether they are still the
    /// bytes that were hashed is for the caller to see.
    public func withLine<R>(
        _ index: Int, _ buffer: inout [UInt8], _ body: (UnsafeRawBufferPointer) throws -> R
    ) throws -> R {
        let place = try table.place(of: index)
        if buffer.count < place.count { buffer = [UInt8](repeating: 0, count: place.count) }
        return try buffer.withUnsafeMutableBytes { buffer in
            let count = try file.read(place, into: buffer)
            return try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

extension DiskLog {
    /// Reads the first lines into a table: one pass over the bytes, on all cores.
    ///
    /// - Parameters:
    ///   - size: How many lines; where there are fewer, those there are.
    ///   - hashing: Makes the hash of a line, from the very bytes that its row is read from.
    ///   - keeps: Whether the lines of a raw type are to be handed over whole.
    ///   - before: A table of the first lines that it is to go on from.
    ///   - bytes: How many bytes one core takes at a time.
    ///   - body: Given, in order, the hashes of more and more lines, and the lines kept.
    /// - Returns: The table, with the file.
    /// - Throws: `damaged`, naming the first line that is no event in its place.
    public func table(
        upTo size: Int, hashing: @escaping LineHashing,
        keeping keeps: @escaping @Sendable (_ type: UnsafeRawBufferPointer) -> Bool,
        after before: LineTable? = nil, stretch bytes: Int = 16 << 20,
        _ body: (
            _ hashes: UnsafeBufferPointer<LineHash>, _ kept: [(line: Int, bytes: [UInt8])]
        ) throws(LogError) -> Void
    ) throws(LogError) -> TabledLog {
        let file = try folder.openRegular(Self.eventsName, O_RDONLY)
        let length = try file.status().length
        let hash = before?.hash ?? KeyedHash()
        let table = LineTable(hash: hash, after: before)
        let reading = LineStretch.Reading(
            source: RawText(source).bytes, hash: hash, hashing: hashing, keeps: keeps)
        let failure: LogError? = withoutActuallyEscaping(body) { body in
            guard table.count < size else { return nil }
            let stretches = Stretches(
                of: file.descriptor, from: table.end, to: length, bytes: bytes
            ) {
                stretch throws(LogError) in
                let (hashes, kept) = try table.take(stretch, upTo: size)
                try body(hashes, kept)
                return table.count < size
            }
            return stretches.readAll(reading)
        }
        if let failure { throw failure }
        return TabledLog(table, file)
    }

    /// How many bytes the log has, sealed or not.
    public var length: Int {
        get throws(LogError) {
            try folder.openRegular(Self.eventsName, O_RDONLY).status().length
        }
    }
}

/// The ranges of a file that cores take one after another, and what came of each in their order.
private final class Stretches: @unchecked Sendable {
    private let bytes: Int
    private let start: Int
    private let length: Int
    private let file: CInt
    private let count: Int
    /// Takes in the next stretch, and says whether more are wanted.
    private let body: (LineStretch) throws(LogError) -> Bool
    private let mutex = Mutex(())
    // Guarded by the mutex:
    private var started = 0
    private var waiting: [Int: LineStretch] = [:]
    private var taken = 0
    private var isDone = false
    private var failure: LogError?

    init(
        of file: CInt, from start: Int, to length: Int, bytes: Int,
        _ body: @escaping (LineStretch) throws(LogError) -> Bool
    ) {
        self.start = start
        self.length = length
        self.file = file
        self.bytes = bytes
        count = max(0, length - start + bytes - 1) / bytes
        self.body = body
    }

    func readAll(_ reading: LineStretch.Reading) -> LogError? {
        let cores = min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        DispatchQueue.concurrentPerform(iterations: cores) { _ in
            while let number = next() {
                finish(number, LineStretch(file, range(number), reading))
            }
        }
        return mutex.withLock { _ in failure }
    }

    private func next() -> Int? {
        mutex.withLock { _ in
            guard !isDone, started < count else { return nil }
            started += 1
            return started - 1
        }
    }

    private func finish(_ number: Int, _ stretch: LineStretch) {
        mutex.withLock { _ in
            waiting[number] = stretch
            while !isDone, let next = waiting.removeValue(forKey: taken) {
                taken += 1
                do throws(LogError) {
                    isDone = try !body(next)
                } catch {
                    failure = error
                    isDone = true
                }
            }
        }
    }

    /// The lines that begin in a range of the file.
    private func range(_ number: Int) -> Range<Int> {
        let (first, end) = (
            start + number * bytes, min(start + (number + 1) * bytes, length)
        )
        let begin = number == 0 ? first : lineStart(from: first - 1, upTo: end - 1)
        guard let begin else { return end..<end }
        return begin..<(lineStart(from: end - 1, upTo: length) ?? length)
    }

    /// The byte after the first LF in a range of the file; nil where it has none, or cannot be read:
    /// whoever reads the lines then says so.
    private func lineStart(from first: Int, upTo end: Int) -> Int? {
        var place = first
        return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            while place < end {
                let count = pread(file, base, min(buffer.count, end - place), place)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return nil }
                if let newline = memchr(base, 0x0A, count) {
                    return place + (UnsafeRawPointer(newline) - UnsafeRawPointer(base)) + 1
                }
                place += count
            }
            return nil
        }
    }
}
