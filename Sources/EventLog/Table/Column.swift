/// Values of one fixed size, one after another: in memory while they grow, or in the checked pages
/// of a file.
///
/// **Invariant:** while it grows it is one thread's; then nothing in it changes any more.
final class Column<Value: BitwiseCopyable>: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Value>
    private(set) var count = 0
    private var capacity: Int
    private let pages: CheckedPages?
    /// Where it begins in the pages.
    private let offset: Int

    init(capacity: Int = 64) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
        pages = nil
        offset = 0
    }

    /// The values that stand in pages from an offset on; nil where the pages do not reach so far.
    init?(in pages: CheckedPages, at offset: Int, count: Int) {
        let stride = MemoryLayout<Value>.stride
        guard offset >= 0, count >= 0, offset % MemoryLayout<Value>.alignment == 0,
            offset <= pages.count, count <= (pages.count - offset) / stride
        else { return nil }
        self.pages = pages
        self.offset = offset
        self.count = count
        capacity = count
        base = UnsafeMutableRawPointer(mutating: pages.base + offset)
            .assumingMemoryBound(to: Value.self)
    }

    deinit { if pages == nil { base.deallocate() } }

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
        precondition(pages == nil, "What stands in a file does not grow.")
        let larger = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
    }

    /// A value that stands in memory.
    @inline(__always)
    subscript(place: Int) -> Value {
        get {
            assert(pages == nil && 0..<count ~= place, "A column was read past its end.")
            return base[place]
        }
        set { base[place] = newValue }
    }

    /// A value; what stands in a file is checked first.
    @inline(__always)
    func value(_ place: Int) throws(LogError) -> Value {
        if let pages {
            guard 0..<count ~= place else { throw pages.damage }
            let stride = MemoryLayout<Value>.stride
            try pages.require(offset + place * stride, stride)
        }
        return base[place]
    }

    /// Values; what stands in a file is checked first.
    func values(_ range: Range<Int>) throws(LogError) -> UnsafeBufferPointer<Value> {
        if let pages {
            guard range.lowerBound >= 0, range.upperBound <= count else { throw pages.damage }
            let stride = MemoryLayout<Value>.stride
            try pages.require(offset + range.lowerBound * stride, range.count * stride)
        }
        return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }
}
