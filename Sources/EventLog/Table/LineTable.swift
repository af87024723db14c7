import JSONLines
import Synchronization

/// Every line of a log in a few machine words, made in one pass over the bytes: where it stands, its
/// kind, its thing, when it was recorded and known, its id and its hash.
///
/// Eighty bytes a line, and its names once. Lines are read again only when their facts are asked for.
/// A table may go on from another, whose lines, things and kinds come first and keep their numbers.
///
/// What stands in a reader's own file is checked when it is used, so that every question may throw
/// `damagedTable`; one in memory never does.
public final class LineTable: @unchecked Sendable {
    // Invariant: filled by one thread at a time, under the lock of who makes it; then unchanged.
    let before: LineTable?
    /// How many lines it goes on from.
    let first: Int
    let hash: KeyedHash
    let rows: Column<LineRow>
    let hashes: Column<LineHash>
    let thingNames: Names
    /// Those of things that are first met here.
    let things: Column<ThingRow>
    /// Those of earlier things that have lines here too.
    private var goingOn: [Int: ThingRow] = [:]
    let kindNames: Names
    private(set) var lastTime: [UInt8]
    /// The byte after the last line.
    public private(set) var end: Int
    /// The first line with a time that is none, as an index from 0; nil where there is none.
    public private(set) var untimed: Int?
    /// The first line that says when a paper made it known; nil where none does.
    public private(set) var firstKnown: Int?
    private let ids: Mutex<Column<UInt32>?>

    init(hash: KeyedHash, after before: LineTable? = nil) {
        self.hash = hash
        self.before = before
        first = before?.count ?? 0
        rows = Column(capacity: 1_024)
        hashes = Column(capacity: 1_024)
        thingNames = Names(hash: hash, after: before?.thingNames)
        things = Column()
        kindNames = Names(hash: hash, after: before?.kindNames)
        lastTime = before?.lastTime ?? []
        end = before?.end ?? 0
        untimed = before?.untimed
        firstKnown = before?.firstKnown
        ids = Mutex(nil)
    }

    /// The parts of a table that stand in a file.
    struct Stored {
        let hash: KeyedHash
        let rows: Column<LineRow>
        let hashes: Column<LineHash>
        let thingNames: Names
        let things: Column<ThingRow>
        let kindNames: Names
        let ids: Column<UInt32>
        let lastTime: [UInt8]
        let end: Int
        let untimed: Int?
        let firstKnown: Int?
    }

    /// A table that stands in a file.
    init(_ stored: Stored) {
        before = nil
        first = 0
        hash = stored.hash
        rows = stored.rows
        hashes = stored.hashes
        thingNames = stored.thingNames
        things = stored.things
        kindNames = stored.kindNames
        lastTime = stored.lastTime
        end = stored.end
        untimed = stored.untimed
        firstKnown = stored.firstKnown
        ids = Mutex(stored.ids)
    }

    /// How many lines there are.
    public var count: Int { first + rows.count }

    /// One line's row, by its index from 0.
    @inline(__always)
    public func row(_ index: Int) throws(LogError) -> LineRow {
        if let before, index < first { return try before.row(index) }
        return try rows.value(index - first)
    }

    /// The hash of a line.
    public func hash(of index: Int) throws(LogError) -> LineHash {
        if let before, index < first { return try before.hash(of: index) }
        return try hashes.value(index - first)
    }

    /// The bytes of the file that a line takes, without its LF.
    public func place(of index: Int) throws(LogError) -> Range<Int> {
        let start = Int(try row(index).offset)
        return start..<(index + 1 < count ? Int(try row(index + 1).offset) : end) - 1
    }

    /// Hands over the rows of the first lines, in order.
    public func forEachRow(
        upTo size: Int, _ body: (_ index: Int, _ row: LineRow) -> Void
    ) throws(LogError) {
        if let before { try before.forEachRow(upTo: min(size, first), body) }
        guard size > first else { return }
        let rows = try rows.values(0..<min(size - first, rows.count))
        for place in rows.indices { body(first + place, rows[place]) }
    }

    /// How many things the lines are about.
    public var thingCount: Int { thingNames.count }

    /// The subject of a thing's lines, raw; things have numbers from 0, in the order in which each was
    /// first met.
    public func thing(_ number: Int) throws(LogError) -> UnsafeRawBufferPointer {
        try thingNames.name(number)
    }

    /// The number of the thing with this subject; nil where no line is about it.
    public func number(ofThing subject: String) throws(LogError) -> Int? {
        try RawText(subject).withBytes { (bytes) throws(LogError) in
            try thingNames.number(of: bytes)
        }
    }

    /// The index of the first line about a thing.
    public func firstLine(ofThing number: Int) throws(LogError) -> Int {
        Int(try lines(of: number).first)
    }

    /// How many lines are about a thing.
    public func lineCount(ofThing number: Int) throws(LogError) -> Int {
        Int(try lines(of: number).count)
    }

    /// The indices of the lines about a thing, in order.
    public func lines(ofThing number: Int) throws(LogError) -> [Int] {
        let thing = try lines(of: number)
        var lines = [Int](repeating: 0, count: Int(thing.count))
        var line = Int(thing.last)
        for place in lines.indices.reversed() {
            lines[place] = line
            line = Int(try row(line).previous) - 1
        }
        return lines
    }

    private func lines(of thing: Int) throws(LogError) -> ThingRow {
        guard let before, thing < before.thingCount else {
            return try things.value(thing - (before?.thingCount ?? 0))
        }
        if let row = goingOn[thing] { return row }
        return try before.lines(of: thing)
    }

    /// How many types the lines have.
    public var kindCount: Int { kindNames.count }

    /// A type, raw; kinds have numbers from 0, in the order in which each was first met.
    public func kind(_ number: Int) throws(LogError) -> UnsafeRawBufferPointer {
        try kindNames.name(number)
    }

    /// The indices of the lines that may have this id, latest first; a line's own bytes say whether
    /// it does.
    public func lines(mayHaveID id: String) throws(LogError) -> [Int] {
        let wanted = try RawText(id).withBytes { (bytes) throws(LogError) in hash(bytes) }
        let own = slotsOfIDs
        let mask = own.count - 1
        var slot = Int(truncatingIfNeeded: wanted) & mask
        var found: [Int] = []
        while case let line = Int(try own.value(slot)), line != 0 {
            if try rows.value(line - 1).id == wanted { found.append(first + line - 1) }
            slot = (slot + 1) & mask
        }
        return found.sorted(by: >) + (try before?.lines(mayHaveID: id) ?? [])
    }

    /// Where the line of each id is, counted from the first here and from one: open addressing by the
    /// hash of the id.
    var slotsOfIDs: Column<UInt32> {
        ids.withLock { ids in
            if let ids { return ids }
            let slots = Column<UInt32>()
            var size = 64
            while size < rows.count * 2 { size *= 2 }
            slots.fill(0, count: size)
            for line in 0..<rows.count {
                var slot = Int(truncatingIfNeeded: rows[line].id) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(line + 1)
            }
            ids = slots
            return slots
        }
    }

    /// Takes in the next stretch, but no line past a number of them.
    ///
    /// - Returns: The hashes of the lines taken in, and those of its kept lines that are among them.
    func take(
        _ stretch: LineStretch, upTo size: Int
    ) throws(LogError) -> (
        hashes: UnsafeBufferPointer<LineHash>, kept: [(line: Int, bytes: [UInt8])]
    ) {
        let base = count
        let taken = max(0, min(stretch.rows.count, size - base))
        if taken > 0 { try join(stretch, base) }
        var thingNumbers = [UInt32](repeating: .max, count: stretch.things.count)
        var kindNumbers = [UInt32](repeating: .max, count: stretch.kinds.count)
        for place in 0..<taken {
            var row = stretch.rows[place]
            let (thing, kind) = (Int(row.thing), Int(row.kind))
            if kindNumbers[kind] == .max {
                kindNumbers[kind] = UInt32(try kindNames.add(try stretch.kinds.name(kind)))
            }
            row.kind = kindNumbers[kind]
            if thingNumbers[thing] == .max {
                thingNumbers[thing] = UInt32(
                    try thingNames.add(try stretch.thingNames.name(thing)))
            }
            row.thing = thingNumbers[thing]
            row.previous = try enter(row, base + place)
            if firstKnown == nil, row.known != LineRow.notKnown { firstKnown = base + place }
            rows.append(row)
        }
        let start = hashes.count
        hashes.append(try stretch.hashes.values(0..<taken))
        if let line = stretch.untimed, line < taken, untimed == nil { untimed = base + line }
        if taken == stretch.rows.count {
            if let damage = stretch.damage, base + damage.line < size {
                throw damage.error.inLine(base + damage.line)
            }
            if taken > 0 { (end, lastTime) = (stretch.end, stretch.lastTime) }
        } else if taken > 0 {
            end = Int(stretch.rows[taken].offset)
        }
        return (
            try hashes.values(start..<hashes.count),
            stretch.kept.filter { $0.line < taken }.map { (base + $0.line, $0.bytes) }
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
        let earlier = before?.thingCount ?? 0
        let thing = Int(row.thing)
        guard thing < earlier + things.count else {
            guard row.version == 1 else { throw try outOfTurn(row, after: 0, line) }
            things.append(ThingRow(first: UInt32(line), last: UInt32(line), count: 1))
            return 0
        }
        let known = try lines(of: thing)
        guard row.version == known.count + 1 else {
            throw try outOfTurn(row, after: Int(known.count), line)
        }
        let now = ThingRow(first: known.first, last: UInt32(line), count: known.count + 1)
        if thing < earlier { goingOn[thing] = now } else { things[thing - earlier] = now }
        return known.last + 1
    }

    private func outOfTurn(
        _ row: LineRow, after last: Int, _ line: Int
    ) throws(LogError) -> LogError {
        let raw = try thingNames.name(Int(row.thing))
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

extension RawText {
    /// Hands over the bytes, raw.
    func withBytes<R>(
        _ body: (UnsafeRawBufferPointer) throws(LogError) -> R
    ) throws(LogError) -> R {
        try bytes.withUnsafeBufferPointer { (bytes) throws(LogError) in
            try body(UnsafeRawBufferPointer(bytes))
        }
    }
}
