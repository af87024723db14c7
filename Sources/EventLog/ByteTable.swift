/// A map from short byte strings to whole numbers that makes no `String` and keeps few allocations.
///
/// Keys lie one after another in one array; slots are probed one by one (Knuth, TAOCP 6.4,
/// algorithm
/// L). Hashing is Swift's seeded one, so that chosen ids cannot slow it down.
struct ByteTable {
    private struct Slot {
        var hash = 0
        var start = 0
        /// -1 where the slot is free.
        var length = -1
        var value = ByteTable.unset
    }

    private static let unset = Int.min

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var keys: [UInt8] = []
    private(set) var count = 0

    subscript(key: UnsafeRawBufferPointer) -> Int? {
        let slot = slots[place(of: key, hash(key))]
        return slot.length < 0 ? nil : slot.value
    }

    /// Adds a key that is not there yet; otherwise leaves its value and says false.
    mutating func insert(_ key: UnsafeRawBufferPointer, _ value: Int) -> Bool {
        let place = findOrAdd(key)
        guard slots[place].value == Self.unset else { return false }
        slots[place].value = value
        return true
    }

    /// Sets the value of a key, there or not.
    mutating func set(_ key: UnsafeRawBufferPointer, to value: Int) {
        let place = findOrAdd(key)
        slots[place].value = value
    }

    private mutating func findOrAdd(_ key: UnsafeRawBufferPointer) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let hash = hash(key)
        let place = place(of: key, hash)
        guard slots[place].length < 0 else { return place }
        slots[place] = Slot(hash: hash, start: keys.count, length: key.count, value: Self.unset)
        keys.append(contentsOf: key)
        count += 1
        return place
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
        guard slot.length == key.count else { return false }
        return keys.withUnsafeBytes { keys in
            let stored = UnsafeRawBufferPointer(rebasing: keys[slot.start...].prefix(slot.length))
            return stored.elementsEqual(key)
        }
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
