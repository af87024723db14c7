/// Entries side by side, each after its length as two bytes, big-endian (C2SP tlog-tiles).
public struct EntryBundle: Hashable, Sendable {
    /// An entry is never longer than this.
    public static let longestEntry = Int(UInt16.max)

    public let path: TilePath
    /// What is stored.
    public let bytes: [UInt8]

    /// The entries again; there must be as many as the path says.
    public func entries() throws(CheckpointProblem) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst() else { throw torn() }
            let length = Int(high) << 8 | Int(low)
            guard rest.count >= length else { throw torn() }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        guard entries.count == path.width else {
            throw .malformed(.entryBundle, why: "\(path.text) has \(entries.count) entries")
        }
        return entries
    }

    public init(path: TilePath, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    private func torn() -> CheckpointProblem {
        .malformed(.entryBundle, why: "\(path.text) ends within an entry")
    }
}

/// Makes bundles of the entries handed over, in their order.
public struct EntryBundler {
    /// The number of the entry wanted next.
    public private(set) var next: Int
    private var bytes: [UInt8] = []

    /// Starts with the bundle that the log will write to next when it has this size.
    ///
    /// The first entry wanted is the first of that bundle, which may be an older one.
    public init(growingFrom size: Int) {
        next = size - size % TilePath.fullWidth
    }

    /// Takes the entry with the number `next`; gives the bundle it has filled, if it has.
    public mutating func append(
        _ entry: UnsafeRawBufferPointer
    ) throws(CheckpointProblem) -> EntryBundle? {
        guard entry.count <= EntryBundle.longestEntry else {
            throw .malformed(.entryBundle, why: "entry \(next) has \(entry.count) bytes")
        }
        bytes.append(UInt8(entry.count >> 8))
        bytes.append(UInt8(entry.count & 0xff))
        bytes.append(contentsOf: entry)
        next += 1
        guard next.isMultiple(of: TilePath.fullWidth) else { return nil }
        let path = TilePath(.entries, index: next / TilePath.fullWidth - 1)
        defer { bytes.removeAll(keepingCapacity: true) }
        return EntryBundle(path: path, bytes: bytes)
    }

    /// The bundle begun and not filled, if there is one.
    public var unfinished: EntryBundle? {
        let width = next % TilePath.fullWidth
        guard width > 0 else { return nil }
        let path = TilePath(.entries, index: next / TilePath.fullWidth, width: width)
        return EntryBundle(path: path, bytes: bytes)
    }
}
