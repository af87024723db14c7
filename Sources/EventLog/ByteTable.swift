/// A map from short byte strings to whole numbers that makes no `String` and keeps few allocations.
///
/// Keys lie one after another in one array; slots are probed one by one (Knuth, TAOCP 6.4, algorithm
/// L). Hashing is Swift's seeded one, so that chosen ids cannot slow it down.
struct ByteTable {
    private struct Slot {
        var hash = 0
        var start = 0
        /// -1 where the slot is free.
        var length = -1
        var value = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var keys: [UInt8] = []
    private(set) var count = 0

    subscript(key: UnsafeRawBufferPointer) -> Int? {
        let slot = slots[place(of: key, hash(key))]
        return slot.length < 0 ? nil : slot.value
    }

    /// Sets the value of a key; the value it had before.
    @discardableResult
    mutating func set(_ key: UnsafeRawBufferPointer, to value: Int) -> Int? {
        if (count + 1) * 2 > slots.count { grow() }
        let hash = hash(key)
        let place = place(of: key, hash)
        if slots[place].length >= 0 {
            defer { slots[place].value = value }
            return slots[place].value
        }
        slots[place] = Slot(hash: hash, start: keys.count, length: key.count, value: value)
        keys.append(contentsOf: key)
        count += 1
        return nil
    }

    private func hash(_ key: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: key)
        return hasher.finalize()
    }

    /// The slot that has this key, or the free one where it would go.
    private func place(of key: UnsafeRawBufferPointer, _ hash: Int) -> Int {
        let mask = slots.count - 1
        var place = hash & mask
        while slots[place].length >= 0 {
            if slots[place].hash == hash, holds(key, slots[place]) { return place }
            place = (place + 1) & mask
        }
        return place
    }

    private func holds(_ key: UnsafeRawBufferPointer, _ slot: Slot) -> Bool {
        slot.length == key.count && keys[slot.start..<slot.start + slot.length].elementsEqual(key)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for slot in old where slot.length >= 0 {
            var place = slot.hash & mask
            while slots[place].length >= 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }
}
