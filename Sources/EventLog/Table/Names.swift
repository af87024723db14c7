import Glibc

/// Byte strings, each with a number: from 0, in the order in which they were first met.
///
/// They lie one after another; slots are probed one by one (Knuth, TAOCP 6.4, algorithm L).
final class Names: @unchecked Sendable {
    struct Row: BitwiseCopyable {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
    }

    private let hash: KeyedHash
    private let rows = Column<Row>()
    private let text = Column<UInt8>(capacity: 1_024)
    /// The number of the name plus one; 0 where the slot is free.
    private let slots = Column<UInt32>()

    init(hash: KeyedHash) {
        self.hash = hash
        slots.fill(0, count: 64)
    }

    var count: Int { rows.count }

    /// The bytes of a name; they hold as long as nothing is added.
    subscript(number: Int) -> UnsafeRawBufferPointer {
        let row = rows[number]
        return UnsafeRawBufferPointer(
            start: UnsafeRawPointer(text.base + Int(row.start)), count: Int(row.length))
    }

    /// The number of a name; nil where it was never met.
    func number(of name: UnsafeRawBufferPointer) -> Int? {
        let found = slots[slot(of: name, hash(name))]
        return found == 0 ? nil : Int(found) - 1
    }

    /// The number of a name, which is added where it is new.
    func add(_ name: UnsafeRawBufferPointer) -> Int {
        let hash = hash(name)
        let slot = slot(of: name, hash)
        let found = slots[slot]
        if found != 0 { return Int(found) - 1 }
        let number = rows.count
        rows.append(
            Row(hash: hash, start: UInt32(text.count), length: UInt32(name.count)))
        text.append(name.assumingMemoryBound(to: UInt8.self))
        slots[slot] = UInt32(number + 1)
        if rows.count * 2 > slots.count { grow() }
        return number
    }

    /// The slot that has a name, or the free one where it would go.
    @inline(__always)
    private func slot(of name: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, !isName(Int(slots[slot]) - 1, name, hash) {
            slot = (slot + 1) & mask
        }
        return slot
    }

    @inline(__always)
    private func isName(_ number: Int, _ name: UnsafeRawBufferPointer, _ hash: UInt64) -> Bool {
        let row = rows[number]
        guard row.hash == hash, Int(row.length) == name.count, let start = name.baseAddress else {
            return false
        }
        return memcmp(text.base + Int(row.start), start, name.count) == 0
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
