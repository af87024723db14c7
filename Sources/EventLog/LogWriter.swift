public import JSONLines

/// The log while its lock is held: what stands in it, and the one way to add to it.
public struct LogWriter: ~Copyable {
    private let index: any LogIndexing
    private let store: any LineStore
    private let source: String

    init(index: any LogIndexing, store: any LineStore, source: String) {
        self.index = index
        self.store = store
        self.source = source
    }

    /// How many lines there are.
    public var size: Int { index.size }

    /// When the last record was recorded; nil in an empty log.
    public var lastRecordedTime: String? { index.lastRecordedTime }

    /// How many facts this subject has.
    public func version(of subject: String) throws(LogError) -> Int {
        try index.version(of: subject)
    }

    /// Whether a record with this id stands in the log.
    public func contains(id: String) throws(LogError) -> Bool {
        try index.offset(ofID: id) != nil
    }

    /// Hands over every line from the first wanted; the bytes hold only during the call.
    public func forEachLine(
        from first: Int = 0, _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        guard first < size else { return }
        try store.forEachLine(from: first, upTo: size, body)
    }

    /// Hands over every event from the first wanted, with its envelope.
    public func forEachEvent(
        from first: Int = 0,
        _ body: (_ envelope: Envelope, _ line: UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var order = LineOrder(source: source)
        try forEachLine(from: first) { line, index in
            try body(try order.read(line, index: index), line)
        }
    }

    /// What appending the batch would come to; nothing is appended.
    public func rehearse(
        _ batch: [NewRecord], expecting: [String: ExpectedVersion] = [:], now: String
    ) throws(LogError) -> [Appended] {
        try draft(batch, expecting, now).appended
    }

    /// Appends the whole batch or nothing; durable when it returns.
    ///
    /// - Parameters:
    ///   - batch: Records; those that stand in the log already, with the same content, stay as they
    /// are.
    ///   - expecting: How many facts each subject should have before this; not asked of subjects
    /// whose
    ///     records all stand in the log already, so that a batch may be sent twice.
    ///   - now: The time in RFC 3339 UTC with milliseconds.
    /// - Returns: For each record of the batch, where it stands.
    /// - Throws: A `LogError`; the log is then as it was, but for `notDurable`.
    public mutating func append(
        _ batch: [NewRecord], expecting: [String: ExpectedVersion] = [:], now: String
    ) throws(LogError) -> [Appended] {
        let draft = try draft(batch, expecting, now)
        if !draft.bytes.isEmpty {
            try store.append(draft.bytes)
            try index.scan(appended: draft.bytes)
        }
        return draft.appended
    }

    private func draft(
        _ batch: [NewRecord], _ expecting: [String: ExpectedVersion], _ now: String
    ) throws(LogError) -> BatchDraft {
        var draft = BatchDraft(index: index, store: store, source: source, now: now)
        for record in batch { try draft.add(record) }
        try draft.check(expecting)
        return draft
    }
}

/// Where lines are kept.
protocol LineStore {
    func forEachLine(
        from first: Int, upTo size: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws

    /// The line that begins at this offset, without its LF.
    func line(at offset: Int) throws(LogError) -> [UInt8]

    /// Appends whole lines; they are durable when this returns, and not there when it throws
    /// `notWritten`.
    func append(_ lines: [UInt8]) throws(LogError)
}
