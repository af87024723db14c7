import Glibc
import JSONLines

/// The lines in one range of a file, read in one go: what one core adds to a table.
///
/// Names have numbers of the stretch's own, and lines are counted from its first; `LineTable` gives
/// both their place in the whole.
struct LineStretch: @unchecked Sendable {
    /// What one thing has in this stretch.
    struct Thing: BitwiseCopyable {
        /// The stream version of its first line here.
        let firstVersion: UInt32
        var last: UInt32
        var count: UInt32
    }

    let rows: Column<LineRow>
    let hashes: Column<LineHash>
    let thingNames: Names
    let things: Column<Thing>
    let kinds: Names
    /// The whole lines of the kinds that were to be kept, with their index from the first one here.
    private(set) var kept: [(line: Int, bytes: [UInt8])] = []
    /// The number that the first line says it has.
    private(set) var firstSequence = 0
    /// The byte after its last line.
    private(set) var end: Int
    private var firstTime: [UInt8] = []
    private(set) var lastTime: [UInt8] = []
    /// What ends it before its end, in a line counted from the first one here.
    private(set) var damage: (line: Int, error: LogError)?
    /// The first line with a time that is none.
    private(set) var untimed: Int?

    /// How a table reads lines.
    struct Reading: Sendable {
        /// Names the ledger in each line, raw.
        let source: [UInt8]
        let hash: KeyedHash
        let hashing: LineHashing
        /// Whether the lines of a type are to be kept whole.
        let keeps: @Sendable (_ type: UnsafeRawBufferPointer) -> Bool
    }

    init(_ file: CInt, _ range: Range<Int>, _ reading: Reading) {
        let expected = range.count / 300
        rows = Column(capacity: expected)
        hashes = Column(capacity: expected)
        thingNames = Names(hash: reading.hash)
        things = Column()
        kinds = Names(hash: reading.hash)
        end = range.lowerBound
        var isKept: [Bool] = []
        var lines = LineReader(file: file, from: range.lowerBound, upTo: range.upperBound)
        do throws(ReadProblem) {
            while let line = try lines.next(), line.hasNewline {
                do throws(LogError) {
                    try take(line, reading, &isKept)
                } catch {
                    damage = (rows.count, error)
                    return
                }
            }
        } catch {
            damage = (
                rows.count,
                .world(path: DiskLog.eventsName, doing: "read", why: reason(error.number))
            )
        }
    }

    private mutating func take(
        _ line: LineReader.Line, _ reading: Reading, _ isKept: inout [Bool]
    ) throws(LogError) {
        let bytes = line.bytes
        let index = rows.count
        let envelope = try envelope(bytes, line)
        guard
            reading.source.withUnsafeBytes({ isSame($0, bytes, envelope.source) })
        else {
            let other = Envelope.text(of: envelope.source, in: bytes)
            throw damaged(line, "It comes from another ledger, \(other).")
        }
        try order(bytes, envelope.recordedTime, line)
        let part = { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
        let kind = try kinds.add(part(envelope.type))
        if kind == isKept.count { isKept.append(reading.keeps(part(envelope.type))) }
        if isKept[kind] { kept.append((index, Array(bytes))) }
        let thing = try thingNames.add(part(envelope.subject))
        let version = UInt32(envelope.streamVersion)
        var previous: UInt32 = 0
        if thing == things.count {
            things.append(Thing(firstVersion: version, last: UInt32(index), count: 1))
        } else {
            let before = things[thing]
            guard version == before.firstVersion &+ before.count else {
                throw Self.outOfTurn(
                    Int(version), after: Int(before.firstVersion + before.count - 1),
                    of: Envelope.text(of: envelope.subject, in: bytes), offset: line.offset)
            }
            previous = before.last + 1
            things[thing] = Thing(
                firstVersion: before.firstVersion, last: UInt32(index), count: before.count + 1)
        }
        let recorded = Timestamp.milliseconds(part(envelope.recordedTime))
        let known = envelope.knownTime.map { Timestamp.milliseconds(part($0)) } ?? LineRow.notKnown
        if untimed == nil, recorded == nil || known == nil { untimed = index }
        rows.append(
            LineRow(
                offset: UInt64(line.offset), recorded: recorded ?? LineRow.notKnown,
                known: known ?? LineRow.notKnown, id: reading.hash(part(envelope.id)),
                thing: UInt32(thing), previous: previous, version: version, kind: UInt32(kind)))
        hashes.append(reading.hashing(bytes))
        end = line.offset + line.length + 1
    }

    /// The envelope of the next line, which counts on from the first.
    private mutating func envelope(
        _ bytes: UnsafeRawBufferPointer, _ line: LineReader.Line
    ) throws(LogError) -> Envelope {
        guard rows.count > 0 else {
            let envelope = try readEnvelope(bytes, index: nil, offset: line.offset)
            firstSequence = envelope.sequence
            return envelope
        }
        return try readEnvelope(
            bytes, index: firstSequence + rows.count, offset: line.offset)
    }

    private mutating func order(
        _ bytes: UnsafeRawBufferPointer, _ time: Range<Int>, _ line: LineReader.Line
    ) throws(LogError) {
        guard rows.count > 0 else {
            firstTime = Array(bytes[time])
            lastTime = firstTime
            return
        }
        let order = lastTime.withUnsafeMutableBytes { last -> CInt in
            guard let start = last.baseAddress, let text = bytes.baseAddress else { return 0 }
            // Both have the one shape of 24 bytes that sorts as time does.
            let order = memcmp(text + time.lowerBound, start, time.count)
            if order > 0 { memcpy(start, text + time.lowerBound, time.count) }
            return order
        }
        guard order >= 0 else { throw damaged(line, Self.tooEarly) }
    }

    static let tooEarly = "It was recorded before the line above it."

    /// Whether the first line was recorded no earlier than a time.
    func isAfter(_ time: [UInt8]) -> Bool { !firstTime.lexicographicallyPrecedes(time) }

    private func damaged(_ line: LineReader.Line, _ what: String) -> LogError {
        .damaged(line: 0, offset: line.offset, what: what)
    }

    static func outOfTurn(
        _ version: Int, after last: Int, of thing: String, offset: Int
    ) -> LogError {
        .damaged(
            line: 0, offset: offset,
            what: "It says it is fact \(version) of \(thing), but fact \(last + 1) comes next.")
    }
}

@inline(__always)
private func isSame(
    _ wanted: UnsafeRawBufferPointer, _ line: UnsafeRawBufferPointer, _ part: Range<Int>
) -> Bool {
    guard wanted.count == part.count, let left = wanted.baseAddress, let right = line.baseAddress
    else { return false }
    return memcmp(left, right + part.lowerBound, part.count) == 0
}
