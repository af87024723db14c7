public import JSONLines

/// Records in the order they were appended, never changed: one canonical JSON event a line.
///
/// One writer at a time; any number of readers, who take no lock and see only whole lines.
public protocol AppendOnlyLog: AnyObject, Sendable {
    /// Names this ledger in every event, such as `urn:s11:borough`.
    var source: String { get }

    /// How many whole lines there are.
    var size: Int { get throws(LogError) }

    /// Hands over every line from the first wanted up to, not including, the line number `size`.
    ///
    /// The bytes hold only during the call; the LF is not among them.
    func forEachLine(
        from first: Int, upTo size: Int?,
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws

    /// Holds the lock while `body` looks and appends; what it looked at cannot change meanwhile.
    ///
    /// The body must use its writer, not the log: the log is not open to it a second time.
    func withWriter<R>(_ body: (inout LogWriter) -> R) throws(LogError) -> R
}

extension AppendOnlyLog {
    /// Checks and appends under one lock: replay what is new, decide, append; or throw, and change
    /// nothing.
    public func write<R>(_ body: (inout LogWriter) throws -> R) throws -> R {
        try withWriter { writer in Result { try body(&writer) } }.get()
    }

    /// Appends the whole batch or nothing; durable when it returns.
    ///
    /// - Parameters:
    ///   - batch: Records; those that stand in the log already, with the same content, stay as they
    /// are.
    ///   - expecting: How many facts each subject should have before this.
    ///   - now: The time in RFC 3339 UTC with milliseconds; recorded is this or, where the clock
    /// has
    ///     gone back, the latest time recorded before.
    /// - Returns: For each record of the batch, where it stands.
    /// - Throws: A `LogError`; the log is then as it was, but for `notDurable`.
    public func append(
        _ batch: [NewRecord], expecting: [String: ExpectedVersion] = [:], now: String
    ) throws(LogError) -> [Appended] {
        try withWriter { writer -> Result<[Appended], LogError> in
            do throws(LogError) {
                return .success(try writer.append(batch, expecting: expecting, now: now))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// Hands over every line.
    public func forEachLine(
        _ body: (_ line: UnsafeRawBufferPointer, _ index: Int) throws -> Void
    ) throws {
        try forEachLine(from: 0, upTo: nil, body)
    }

    /// Hands over every event with its envelope; a line that is no event in its place is damage.
    public func forEachEvent(
        from first: Int = 0, upTo size: Int? = nil,
        _ body: (_ envelope: Envelope, _ line: UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var order = LineOrder(source: source)
        try forEachLine(from: first, upTo: size) { line, index in
            let envelope: Envelope
            do throws(LogError) {
                envelope = try order.read(line, index: index)
            } catch {
                throw error.moved(by: try offset(ofLine: index))
            }
            try body(envelope, line)
        }
    }

    private func offset(ofLine index: Int) throws -> Int {
        var offset = 0
        try forEachLine(from: 0, upTo: index) { line, _ in offset += line.count + 1 }
        return offset
    }
}

/// The envelope of the line with this index, or of whichever it says it has; what the fast way
/// declines, the strict way judges.
func readEnvelope(
    _ line: UnsafeRawBufferPointer, index: Int?, offset: Int
) throws(LogError) -> Envelope {
    let envelope: Envelope
    if let fast = Envelope.read(line) {
        envelope = fast
    } else {
        do throws(JSONProblem) {
            envelope = try Envelope.readCanonical(line)
        } catch {
            throw LogError.damaged(
                line: (index ?? 0) + 1, offset: offset + error.offset, what: error.sentence)
        }
    }
    guard let index, envelope.sequence != index else { return envelope }
    throw LogError.damaged(
        line: index + 1, offset: offset,
        what: "It says it is number \(envelope.sequence), but number \(index) belongs here.")
}

extension LogError {
    /// Damage found at a place counted from the start of a line, told by its place in the file.
    fileprivate func moved(by distance: Int) -> LogError {
        guard case .damaged(let line, let offset, let what) = self else { return self }
        return .damaged(line: line, offset: offset + distance, what: what)
    }
}
