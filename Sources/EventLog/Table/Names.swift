import Glibc

/// Byte strings, each with a number: from 0, in the order in which they were first met.
///
/// They lie one after another; slots are probed one by one (Knuth, TAOCP 6.4, algorithm L). Names may
/// go on from others, whose numbers come first and stay.
final class Names: @unchecked Sendable {
    struct Row: BitwiseCopyable {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
    }

    private let hash: KeyedHash
    private let before: Names?
    private let first: Int
    let rows: Column<Row>
    let text: Column<UInt8>
    /// The number of the name, from the first here, plus one; 0 where the slot is free.
    let slots: Column<UInt32>

    init(hash: KeyedHash, after before: Names? = nil) {
        self.hash = hash
        self.before = before
        first = before?.count ?? 0
        rows = Column()
        text = Column(capacity: 1_024)
        slots = Column()
        slots.fill(0, count: 64)
    }

    /// Those that stand in a file.
    init?(hash: KeyedHash, rows: Column<Row>, text: Column<UInt8>, slots: Column<UInt32>) {
        guard slots.count.nonzeroBitCount == 1, rows.count < slots.count else { return nil }
        self.hash = hash
        before = nil
        first = 0
        self.rows = rows
        self.text = text
        self.slots = slots
    }

    var count: Int { first + rows.count }

    /// The bytes of a name; they hold as long as nothing is added.
    func name(_ number: Int) throws(LogError) -> UnsafeRawBufferPointer {
        if let before, number < first { return try before.name(number) }
        return try bytes(try rows.value(number - first))
    }

    private func bytes(_ row: Row) throws(LogError) -> UnsafeRawBufferPointer {
        let start = Int(row.start)
        return UnsafeRawBufferPointer(try text.values(start..<start + Int(row.length)))
    }

    /// The number of a name; nil where it was never met.
    func number(of name: UnsafeRawBufferPointer) throws(LogError) -> Int? {
        if let before, let found = try before.number(of: name) { return found }
        let found = try slots.value(try slot(of: name, hash(name)))
        return found == 0 ? nil : first + Int(found) - 1
    }

    /// The number of a name, which is added where it is new.
    func add(_ name: UnsafeRawBufferPointer) throws(LogError) -> Int {
        if let before, let found = try before.number(of: name) { return found }
        let hash = hash(name)
        let slot = try slot(of: name, hash)
        let found = slots[slot]
        if found != 0 { return first + Int(found) - 1 }
        rows.append(Row(hash: hash, start: UInt32(text.count), length: UInt32(name.count)))
        text.append(name.assumingMemoryBound(to: UInt8.self))
        slots[slot] = UInt32(rows.count)
        if rows.count * 2 > slots.count { grow() }
        return first + rows.count - 1
    }

    /// The slot that has a name, or the free one where it would go.
    @inline(__always)
    private func slot(
        of name: UnsafeRawBufferPointer, _ hash: UInt64
    ) throws(LogError) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = try slots.value(slot)
            if found == 0 { return slot }
            let row = try rows.value(Int(found) - 1)
            if row.hash == hash, Int(row.length) == name.count, isSame(try bytes(row), name) {
                return slot
            }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private func isSame(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        guard let left = a.baseAddress, let right = b.baseAddress else { return a.isEmpty }
        return memcmp(left, right, b.count) == 0
    }

    private func grow() {
        slots.fill(0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<rows.count {
            var slot = Int(truncatingIfNeeded: rows[number].hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }
}
