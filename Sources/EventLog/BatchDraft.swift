import JSONLines

/// The lines a batch would add, worked out before a byte is written.
struct BatchDraft {
    private let index: any LogIndexing
    private let store: any LineStore
    private let source: String
    private let recordedTime: String
    private var versions: [RawText: Int] = [:]
    private var drafted: [RawText: (line: [UInt8], place: Int)] = [:]

    /// The lines, each with its LF.
    private(set) var bytes: [UInt8] = []
    /// The batch, record by record.
    private(set) var appended: [Appended] = []

    init(index: any LogIndexing, store: any LineStore, source: String, now: String) {
        self.index = index
        self.store = store
        self.source = source
        recordedTime = max(now, index.lastRecordedTime ?? now)
    }

    /// Adds a record, or finds it standing already.
    mutating func add(_ record: NewRecord) throws(LogError) {
        let sequence = index.size + drafted.count
        let latest = versions[RawText(record.subject)]
        let version =
            if let latest { latest + 1 } else { try index.version(of: record.subject) + 1 }
        let line = try RecordLine.bytes(
            record, sequence: sequence, streamVersion: version, recordedTime: recordedTime,
            source: source)
        if let earlier = drafted[RawText(record.id)] {
            try refuseOtherContent(record, line, earlier.line)
            let first = appended[earlier.place]
            return appended.append(
                Appended(
                    sequence: first.sequence, id: first.id, subject: first.subject,
                    streamVersion: first.streamVersion, recordedTime: first.recordedTime,
                    isDuplicate: true))
        }
        if let offset = try index.offset(ofID: record.id) {
            let earlier = try store.line(at: offset)
            let envelope = try refuseOtherContent(record, line, earlier)
            return appended.append(
                Appended(
                    sequence: envelope.sequence, id: record.id, subject: record.subject,
                    streamVersion: envelope.streamVersion,
                    recordedTime: String(decoding: earlier[envelope.recordedTime], as: UTF8.self),
                    isDuplicate: true))
        }
        drafted[RawText(record.id)] = (line, appended.count)
        versions[RawText(record.subject)] = version
        bytes.append(contentsOf: line)
        bytes.append(0x0A)
        appended.append(
            Appended(
                sequence: sequence, id: record.id, subject: record.subject, streamVersion: version,
                recordedTime: recordedTime, isDuplicate: false))
    }

    /// The same id must say the same: subject, type, data and the time it was known.
    @discardableResult
    private func refuseOtherContent(
        _ record: NewRecord, _ line: [UInt8], _ earlier: [UInt8]
    ) throws(LogError) -> Envelope {
        let old = try RecordLine.envelope(of: earlier, id: record.id)
        let new = try RecordLine.envelope(of: line, id: record.id)
        let isSame =
            earlier[old.subject] == line[new.subject] && earlier[old.type] == line[new.type]
            && earlier[old.data] == line[new.data]
            && old.knownTime.map { earlier[$0] } == new.knownTime.map { line[$0] }
        guard isSame else {
            throw .duplicateIDWithOtherContent(id: record.id, sequence: old.sequence)
        }
        return old
    }

    /// Holds the log to what the caller expected of it, unless the whole batch stands there
    /// already.
    func check(_ expecting: [String: ExpectedVersion]) throws(LogError) {
        if drafted.isEmpty, !appended.isEmpty { return }
        let repeated = Set(appended.filter(\.isDuplicate).map { RawText($0.subject) })
        for (subject, expected) in expecting.sorted(by: { $0.key < $1.key }) {
            let isOnlyRepeated =
                versions[RawText(subject)] == nil && repeated.contains(RawText(subject))
            let actual = try index.version(of: subject)
            guard isOnlyRepeated || expected.allows(actual) else {
                throw .conflict(subject: subject, expected: expected, actual: actual)
            }
        }
    }
}
