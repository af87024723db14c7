import JSONLines
import Synchronization

/// Every line of a log in a few machine words, made in one pass over the bytes: where it stands, its
/// kind, its thing, when it was recorded and known, its id and its hash.
///
/// Eighty bytes a line, and its names once. Lines are read again only when their facts are asked for.
public final class LineTable: @unchecked Sendable {
    // Invariant: filled by one thread at a time, under the lock of who makes it; then unchanged.
    private let rows = Column<LineRow>(capacity: 1_024)
    private let hashes = Column<LineHash>(capacity: 1_024)
    private let thingNames: Names
    private let things = Column<ThingRow>()
    private let kindNames: Names
    private let hash: KeyedHash
    private var lastTime: [UInt8] = []
    /// The byte after the last line.
    public private(set) var end = 0
    /// The first line with a time that is none, as an index from 0; nil where there is none.
    public private(set) var untimed: Int?
    /// The first line that says when a paper made it known; nil where none does.
    public private(set) var firstKnown: Int?
    private let ids = Mutex<Column<UInt32>?>(nil)

    init(hash: KeyedHash) {
        self.hash = hash
        thingNames = Names(hash: hash)
        kindNames = Names(hash: hash)
    }

    /// How many lines there are.
    public var count: Int { rows.count }

    /// One line's row, by its index from 0.
    public subscript(index: Int) -> LineRow { rows[index] }

    /// The hash of a line.
    public func hash(of index: Int) -> LineHash { hashes[index] }

    /// The bytes of the file that a line takes, without its LF.
    public func place(of index: Int) -> Range<Int> {
        let start = Int(rows[index].offset)
        return start..<(index + 1 < count ? Int(rows[index + 1].offset) : end) - 1
    }

    /// How many things the lines are about.
    public var thingCount: Int { things.count }

    /// The subject of a thing's lines, raw; things have numbers from 0, in the order in which each was
    /// first met.
    public func thing(_ number: Int) -> UnsafeRawBufferPointer { thingNames[number] }

    /// The number of the thing with this subject; nil where no line is about it.
    public func number(ofThing subject: String) -> Int? {
        RawText(subject).bytes.withUnsafeBytes { thingNames.number(of: $0) }
    }

    /// The index of the first line about a thing.
    public func firstLine(ofThing number: Int) -> Int { Int(things[number].first) }

    /// How many lines are about a thing.
    public func lineCount(ofThing number: Int) -> Int { Int(things[number].count) }

    /// The indices of the lines about a thing, in order.
    public func lines(ofThing number: Int) -> [Int] {
        let thing = things[number]
        return [Int](unsafeUninitializedCapacity: Int(thing.count)) { lines, count in
            var line = Int(thing.last)
            for place in (0..<Int(thing.count)).reversed() {
                lines[place] = line
                line = Int(rows[line].previous) - 1
            }
            count = Int(thing.count)
        }
    }

    /// How many types the lines have.
    public var kindCount: Int { kindNames.count }

    /// A type, raw; kinds have numbers from 0, in the order in which each was first met.
    public func kind(_ number: Int) -> UnsafeRawBufferPointer { kindNames[number] }

    /// The indices of the lines that may have this id, latest first; a line's own bytes say whether
    /// it does.
    public func lines(mayHaveID id: String) -> [Int] {
        let wanted = RawText(id).bytes.withUnsafeBytes { hash($0) }
        return ids.withLock { ids in
            let slots = ids ?? makeIDs()
            ids = slots
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: wanted) & mask
            var found: [Int] = []
            while slots[slot] != 0 {
                let line = Int(slots[slot]) - 1
                if rows[line].id == wanted { found.append(line) }
                slot = (slot + 1) & mask
            }
            return found.sorted(by: >)
        }
    }

    /// Where the line of each id is: open addressing by the hash of the id.
    private func makeIDs() -> Column<UInt32> {
        let slots = Column<UInt32>()
        var size = 64
        while size < rows.count * 2 { size *= 2 }
        slots.fill(0, count: size)
        for line in 0..<rows.count {
            var slot = Int(truncatingIfNeeded: rows[line].id) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(line + 1)
        }
        return slots
    }

    /// Takes in the next stretch, but no line past a number of them.
    ///
    /// - Returns: The hashes of the lines taken in, and those of its kept lines that are among them.
    func take(
        _ stretch: LineStretch, upTo size: Int
    ) throws(LogError) -> (
        hashes: UnsafeBufferPointer<LineHash>, kept: [(line: Int, bytes: [UInt8])]
    ) {
        let base = rows.count
        let count = min(stretch.rows.count, size - base)
        if count > 0 { try join(stretch, base) }
        var thingNumbers = [UInt32](repeating: .max, count: stretch.things.count)
        var kindNumbers = [UInt32](repeating: .max, count: stretch.kinds.count)
        for place in 0..<count {
            var row = stretch.rows[place]
            let (thing, kind) = (Int(row.thing), Int(row.kind))
            if kindNumbers[kind] == .max {
                kindNumbers[kind] = UInt32(kindNames.add(stretch.kinds[kind]))
            }
            row.kind = kindNumbers[kind]
            if thingNumbers[thing] == .max {
                thingNumbers[thing] = UInt32(thingNames.add(stretch.thingNames[thing]))
            }
            row.thing = thingNumbers[thing]
            row.previous = try enter(row, base + place)
            if firstKnown == nil, row.known != LineRow.notKnown { firstKnown = base + place }
            rows.append(row)
        }
        hashes.append(UnsafeBufferPointer(rebasing: stretch.hashes.values[..<max(count, 0)]))
        if let line = stretch.untimed, line < count, untimed == nil { untimed = base + line }
        if count == stretch.rows.count {
            if let damage = stretch.damage, base + damage.line < size {
                throw damage.error.inLine(base + damage.line)
            }
            if count > 0 { (end, lastTime) = (stretch.end, stretch.lastTime) }
        } else if count > 0 {
            end = Int(stretch.rows[count].offset)
        }
        return (
            UnsafeBufferPointer(rebasing: hashes.values[base...]),
            stretch.kept.filter { $0.line < count }.map { (base + $0.line, $0.bytes) }
        )
    }

    /// Holds the first line of a stretch to the last one before it.
    private func join(_ stretch: LineStretch, _ base: Int) throws(LogError) {
        let offset = Int(stretch.rows[0].offset)
        guard stretch.firstSequence == base else {
            throw .damaged(
                line: base + 1, offset: offset,
                what: "It says it is number \(stretch.firstSequence), but number \(base) belongs "
                    + "here.")
        }
        guard stretch.isAfter(lastTime) else {
            throw .damaged(line: base + 1, offset: offset, what: LineStretch.tooEarly)
        }
    }

    /// Enters a line among those of its thing, and gives the index of the one before it, plus one.
    private func enter(_ row: LineRow, _ line: Int) throws(LogError) -> UInt32 {
        let thing = Int(row.thing)
        guard thing < things.count else {
            guard row.version == 1 else { throw outOfTurn(row, after: 0, line) }
            things.append(ThingRow(first: UInt32(line), last: UInt32(line), count: 1))
            return 0
        }
        let before = things[thing]
        guard row.version == before.count + 1 else {
            throw outOfTurn(row, after: Int(before.count), line)
        }
        things[thing] = ThingRow(
            first: before.first, last: UInt32(line), count: before.count + 1)
        return before.last + 1
    }

    private func outOfTurn(_ row: LineRow, after last: Int, _ line: Int) -> LogError {
        let raw = thingNames[Int(row.thing)]
        return LineStretch.outOfTurn(
            Int(row.version), after: last, of: Envelope.text(of: 0..<raw.count, in: raw),
            offset: Int(row.offset)
        ).inLine(line)
    }
}

extension LogError {
    /// Damage found in a line counted from elsewhere, told by its index in the file.
    fileprivate func inLine(_ index: Int) -> LogError {
        guard case .damaged(_, let offset, let what) = self else { return self }
        return .damaged(line: index + 1, offset: offset, what: what)
    }
}
