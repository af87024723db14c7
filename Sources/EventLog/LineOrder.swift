import JSONLines

/// Reads lines one after another, and holds each to its ledger and to the line above it.
struct LineOrder {
    private let source: [UInt8]
    private var latestTime: [UInt8] = []

    /// The lines of the ledger that this source names.
    init(source: String) {
        self.source = RawText(source).bytes
    }

    /// The envelope of the next line; the place of any damage is counted from the start of the
    /// line.
    mutating func read(
        _ line: UnsafeRawBufferPointer, index: Int
    ) throws(LogError) -> Envelope {
        let envelope = try readEnvelope(line, index: index, offset: 0)
        guard line[envelope.source].elementsEqual(source) else {
            let other = Envelope.text(of: envelope.source, in: line)
            throw .damaged(
                line: index + 1, offset: 0, what: "It comes from another ledger, \(other).")
        }
        let time = line[envelope.recordedTime]
        guard !time.lexicographicallyPrecedes(latestTime) else {
            throw .damaged(
                line: index + 1, offset: 0, what: "It was recorded before the line above it.")
        }
        latestTime.replaceSubrange(latestTime.indices, with: time)
        return envelope
    }
}
