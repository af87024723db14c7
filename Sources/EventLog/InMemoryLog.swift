import Synchronization

/// A log that forgets everything with the program: for tests, dry runs and trying things out.
public final class InMemoryLog: AppendOnlyLog, @unchecked Sendable {
    public let source: String
    /// Guards `store`; held for a whole writing, as the disk's lock is.
    private let mutex = Mutex(())
    private let store = MemoryStore()

    public init(source: String = "urn:s11:memory") {
        self.source = source
    }

    /// Takes over all that stands in another log: to try out what must not yet be kept.
    public convenience init(copying log: any AppendOnlyLog) throws {
        self.init(source: log.source)
        try log.forEachLine { line, _ in
            try store.index.take(line)
            store.append(Array(line) + [0x0A])
        }
    }

    public var size: Int { mutex.withLock { _ in store.lines.starts.count } }

    public func forEachLine(
        from first: Int, upTo size: Int?,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        let lines = mutex.withLock { _ in store.lines }
        try lines.forEach(from: first, upTo: size ?? .max, body)
    }

    public func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R {
        mutex.withLock { _ in
            var writer = LogWriter(index: store.index, store: store, source: source)
            return body(&writer)
        }
    }
}

/// Lines one after another, as a file would hold them.
private struct MemoryLines: Sendable {
    var bytes: [UInt8] = []
    var starts: [Int] = []

    func forEach(
        from first: Int, upTo size: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        try bytes.withUnsafeBytes { bytes in
            for index in max(first, 0)..<max(first, 0, min(size, starts.count)) {
                let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
                try body(UnsafeRawBufferPointer(rebasing: bytes[starts[index]..<end - 1]), index)
            }
        }
    }
}

private final class MemoryStore: LineStore {
    let index = LogIndex()
    var lines = MemoryLines()

    func forEachLine(
        from first: Int, upTo size: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        try lines.forEach(from: first, upTo: size, body)
    }

    func line(at offset: Int) -> [UInt8] {
        Array(lines.bytes[offset...].prefix { $0 != 0x0A })
    }

    func append(_ bytes: [UInt8]) {
        var start = lines.bytes.count
        lines.bytes.append(contentsOf: bytes)
        for (place, byte) in bytes.enumerated() where byte == 0x0A {
            lines.starts.append(start)
            start = lines.bytes.count - bytes.count + place + 1
        }
    }
}
