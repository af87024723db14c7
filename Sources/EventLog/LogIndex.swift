import JSONLines

/// What a writer must know of the lines before: ids, stream versions, the latest time, the end.
///
/// Built by one pass over the lines, which also holds them to the order the log promises.
final class LogIndex: LogIndexing {
    private var offsets = ByteTable()
    private var versions = ByteTable()
    private var latestTime: [UInt8] = []
    private let fields = JSONIndex()
    private(set) var size = 0
    /// The byte after the last line.
    private(set) var end = 0
    /// Where the last line begins.
    private(set) var lastOffset = 0

    var lastRecordedTime: String? {
        size == 0 ? nil : String(decoding: latestTime, as: UTF8.self)
    }

    func version(of subject: String) -> Int {
        bytes(of: subject) { versions[$0] } ?? 0
    }

    /// Where the line of the record with this id begins.
    func offset(ofID id: String) -> Int? {
        bytes(of: id) { offsets[$0] }
    }

    /// Keys are raw, as they stand in the line.
    private func bytes<R>(of text: String, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        RawText(text).bytes.withUnsafeBytes(body)
    }

    /// Takes in the next line.
    ///
    /// - Throws: `damaged`, where the line is no event or does not belong here.
    func take(_ line: UnsafeRawBufferPointer) throws(LogError) {
        let envelope = try readEnvelope(line, index: size, offset: end)
        do throws(JSONProblem) {
            _ = try fields.readObject(UnsafeRawBufferPointer(rebasing: line[envelope.data]))
        } catch {
            throw damaged(error.sentence, at: envelope.data.lowerBound + error.offset)
        }
        let time = line[envelope.recordedTime]
        guard !time.lexicographicallyPrecedes(latestTime) else {
            throw damaged("It was recorded before the line above it.")
        }
        let subject = UnsafeRawBufferPointer(rebasing: line[envelope.subject])
        let version = (versions[subject] ?? 0) + 1
        guard envelope.streamVersion == version else {
            let text = Envelope.text(of: envelope.subject, in: line)
            throw damaged(
                "It says it is fact \(envelope.streamVersion) of \(text), but fact "
                    + "\(version) comes next."
            )
        }
        let id = UnsafeRawBufferPointer(rebasing: line[envelope.id])
        guard offsets.insert(id, end) else {
            let text = Envelope.text(of: envelope.id, in: line)
            throw damaged("Its id \(text) stands in an earlier line.")
        }
        versions.set(subject, to: version)
        latestTime.removeAll(keepingCapacity: true)
        latestTime.append(contentsOf: time)
        lastOffset = end
        end += line.count + 1
        size += 1
    }

    func damaged(_ what: String, at place: Int = 0) -> LogError {
        .damaged(line: size + 1, offset: end + place, what: what)
    }

    var waypoint: (line: Int, offset: Int) { (0, 0) }

    func scan(appended lines: [UInt8]) throws(LogError) {
        try lines.withUnsafeBufferPointer { (lines) throws(LogError) in
            var start = 0
            for end in lines.indices where lines[end] == 0x0A {
                try take(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: lines[start..<end])))
                start = end + 1
            }
        }
    }
}
