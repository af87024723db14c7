import Glibc

/// Reads a file line by line, in large chunks, without making a `String`.
///
/// A line ends at LF and at nothing else: CR, NUL and blank lines are left for the caller to judge.
public struct LineReader: ~Copyable {
    /// One line, without its LF; its bytes hold until the next line is asked for.
    public struct Line {
        /// The bytes; of a line longer than half a chunk, only its beginning.
        public let bytes: UnsafeRawBufferPointer
        /// The true number of bytes, without the LF.
        public let length: Int
        /// Where the line begins in the file.
        public let offset: Int
        /// Its number, counted from the one the reader began with.
        public let index: Int
        /// Whether an LF ended it; only the last line of a file can lack one.
        public let hasNewline: Bool

        /// The whole line is in `bytes`.
        public var isComplete: Bool { bytes.count == length }
    }

    private let file: CInt
    private let ownsFile: Bool
    private let canSeek: Bool
    private let buffer: UnsafeMutableRawPointer
    private let capacity: Int
    /// The file offset after the last byte in the buffer.
    private var position: Int
    private let limit: Int
    private var filled = 0
    private var start = 0
    private var searched = 0
    private var atEnd = false
    private var index: Int

    /// Reads an open file, which stays open.
    ///
    /// - Parameters:
    ///   - file: A file descriptor; of a file that can seek, the position is left alone.
    ///   - offset: Where to begin: the first byte of a line.
    ///   - limit: The file offset to stop at, as if the file ended there.
    ///   - index: The number of the first line.
    ///   - chunk: How many bytes to read at a time; 256 KiB to 1 MiB are fastest.
    public init(
        file: CInt, from offset: Int = 0, upTo limit: Int = .max, firstIndex index: Int = 0,
        chunk: Int = 512 * 1024
    ) {
        self.init(file, owns: false, offset, limit, index, chunk)
    }

    /// Opens and reads a file.
    public init(path: String, chunk: Int = 512 * 1024) throws(ReadProblem) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw ReadProblem(errno) }
        self.init(file, owns: true, 0, .max, 0, chunk)
    }

    private init(
        _ file: CInt, owns: Bool, _ offset: Int, _ limit: Int, _ index: Int, _ chunk: Int
    ) {
        self.file = file
        ownsFile = owns
        canSeek = lseek(file, 0, SEEK_CUR) >= 0
        capacity = max(chunk, 16)
        buffer = .allocate(byteCount: capacity, alignment: 16)
        position = offset
        self.limit = limit
        self.index = index
    }

    deinit {
        buffer.deallocate()
        if ownsFile { close(file) }
    }

    /// Whether the last line handed out ended in LF; true before the first.
    public private(set) var endedInNewline = true

    /// The next line, or nil at the end.
    public mutating func next() throws(ReadProblem) -> Line? {
        while true {
            if let newline = memchr(buffer + searched, 0x0A, filled - searched) {
                let end = UnsafeRawPointer(newline) - UnsafeRawPointer(buffer)
                let line = line(upTo: end, length: end - start, hasNewline: true)
                start = end + 1
                searched = start
                return line
            }
            searched = filled
            if atEnd {
                guard start < filled else { return nil }
                let line = line(upTo: filled, length: filled - start, hasNewline: false)
                start = filled
                return line
            }
            if start == 0, filled == capacity { return try longLine() }
            makeRoom()
            try fill(from: filled)
        }
    }

    private mutating func line(upTo end: Int, length: Int, hasNewline: Bool) -> Line {
        let offset = position - (filled - start)
        let bytes = UnsafeRawBufferPointer(start: buffer + start, count: end - start)
        defer { index += 1 }
        endedInNewline = hasNewline
        return Line(
            bytes: bytes, length: length, offset: offset, index: index, hasNewline: hasNewline)
    }

    /// Moves what has not been handed out to the front of the buffer.
    private mutating func makeRoom() {
        guard start > 0 else { return }
        memmove(buffer, buffer + start, filled - start)
        filled -= start
        searched = filled
        start = 0
    }

    private mutating func fill(from place: Int) throws(ReadProblem) {
        let wanted = min(capacity - place, limit - position)
        var count = 0
        if wanted > 0 {
            repeat {
                count =
                    canSeek
                    ? pread(file, buffer + place, wanted, position)
                    : read(file, buffer + place, wanted)
            } while count < 0 && errno == EINTR
            guard count >= 0 else { throw ReadProblem(errno) }
        }
        atEnd = count == 0
        position += count
        filled = place + count
    }

    /// A line that fills the whole buffer: its first half is kept, the rest only measured.
    private mutating func longLine() throws(ReadProblem) -> Line {
        let half = capacity / 2
        let offset = position - filled
        while true {
            if let newline = memchr(buffer + half, 0x0A, filled - half) {
                let end = UnsafeRawPointer(newline) - UnsafeRawPointer(buffer)
                let length = position - (filled - end) - offset
                start = end + 1
                searched = start
                return longLine(half, length, offset, hasNewline: true)
            }
            if atEnd {
                start = filled
                searched = filled
                return longLine(half, position - offset, offset, hasNewline: false)
            }
            try fill(from: half)
        }
    }

    private mutating func longLine(
        _ kept: Int, _ length: Int, _ offset: Int, hasNewline: Bool
    ) -> Line {
        defer { index += 1 }
        endedInNewline = hasNewline
        return Line(
            bytes: UnsafeRawBufferPointer(start: buffer, count: kept), length: length,
            offset: offset, index: index, hasNewline: hasNewline)
    }
}

/// The world's reason why a file could not be read.
public struct ReadProblem: Error, Hashable, Sendable {
    /// The `errno` of the failed call.
    public let number: CInt

    public init(_ number: CInt) {
        self.number = number
    }
}
