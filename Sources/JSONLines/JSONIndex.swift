/// A flat table of where every value of a JSON text stands; made once, reused for line after line.
///
/// Reading checks the whole text against its profile and makes no `String`. The views it hands out
/// point into the bytes that were read: they hold until the next `read` and no longer than the
/// bytes.
///
/// **Invariant:** an index is used by one thread at a time.
public final class JSONIndex {
    let profile: JSONProfile
    private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    private(set) var tokens: TokenTable

    public init(profile: JSONProfile = .ledger) {
        self.profile = profile
        tokens = TokenTable(capacity: 256)
    }

    deinit {
        tokens.free()
    }

    /// Reads one JSON text and gives its value as a view.
    public func read(_ bytes: UnsafeRawBufferPointer) throws(JSONProblem) -> JSONField {
        var scanner = JSONScanner(bytes, profile, tokens)
        // The table may have moved while it grew, also where the text then failed.
        defer { tokens = scanner.tokens }
        try scanner.scan()
        self.bytes = bytes
        return JSONField(index: self, token: 0)
    }

    /// Reads one JSON text that must be an object, such as the `data` of an event.
    public func readObject(_ bytes: UnsafeRawBufferPointer) throws(JSONProblem) -> JSONFields {
        guard let object = try read(bytes).object else {
            throw JSONProblem(.notAnObject, at: 0, "An object in braces was expected.")
        }
        return object
    }
}

/// What stands at one place of a JSON text.
struct JSONToken {
    enum Kind: UInt8 {
        case null
        case no
        case yes
        case integer
        case decimal
        case string
        case name
        case array
        case object
    }

    /// The first byte; of a string or name, the first after the quote.
    var start: UInt32
    /// The byte after the last; of a string or name, the closing quote.
    ///
    /// While an object is open: the token of its latest name.
    var end: UInt32
    /// The token after this value and all within it; while a container is open, the one around it.
    var next: UInt32
    var kind: Kind
    /// Of a string or name, that it holds escapes; of an object, that its names do not only grow.
    var isIntricate: Bool
}

/// Memory for tokens that grows and is kept from line to line.
struct TokenTable {
    private(set) var base: UnsafeMutablePointer<JSONToken>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    func free() {
        base.deallocate()
    }

    mutating func clear() {
        count = 0
    }

    @inline(__always)
    mutating func add(_ token: JSONToken) {
        if count == capacity { grow() }
        (base + count).initialize(to: token)
        count += 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<JSONToken>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    subscript(index: Int) -> JSONToken {
        get {
            assert(index < count, "A view of a JSON text outlived the next reading.")
            return base[index]
        }
        nonmutating set { base[index] = newValue }
    }
}
