/// Values of one fixed size, one after another.
///
/// **Invariant:** while it grows it is one thread's; then nothing in it changes any more.
final class Column<Value: BitwiseCopyable>: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Value>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 64) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    func append(_ value: Value) {
        if count == capacity { grow(to: capacity * 2) }
        (base + count).initialize(to: value)
        count += 1
    }

    func append(_ values: UnsafeBufferPointer<Value>) {
        guard let start = values.baseAddress else { return }
        if count + values.count > capacity { grow(to: max(capacity * 2, count + values.count)) }
        (base + count).initialize(from: start, count: values.count)
        count += values.count
    }

    /// Makes it hold this many of one value, and nothing else.
    func fill(_ value: Value, count wanted: Int) {
        if wanted > capacity { grow(to: wanted) }
        base.initialize(repeating: value, count: wanted)
        count = wanted
    }

    @inline(never)
    private func grow(to wanted: Int) {
        let larger = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
    }

    @inline(__always)
    subscript(place: Int) -> Value {
        get {
            assert(0..<count ~= place, "A column was read past its end.")
            return base[place]
        }
        set { base[place] = newValue }
    }

    var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }
}
