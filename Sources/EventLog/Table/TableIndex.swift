import JSONLines

/// What a writer must know of the lines before, from a table of them; and of those added since.
final class TableIndex: LogIndexing {
    private let log: TabledLog
    private var versions: [RawText: Int] = [:]
    private var offsets: [RawText: Int] = [:]
    private var latestTime: [UInt8]
    private(set) var size: Int
    private(set) var end: Int
    let waypoint: (line: Int, offset: Int)

    init(_ log: TabledLog) {
        self.log = log
        latestTime = log.table.lastTime
        size = log.table.count
        end = log.table.end
        waypoint = (size, end)
    }

    var lastRecordedTime: String? {
        size == 0 ? nil : String(decoding: latestTime, as: UTF8.self)
    }

    func version(of subject: String) throws(LogError) -> Int {
        if let version = versions[RawText(subject)] { return version }
        return try log.table.number(ofThing: subject).map { (thing) throws(LogError) in
            try log.table.lineCount(ofThing: thing)
        } ?? 0
    }

    func offset(ofID id: String) throws(LogError) -> Int? {
        if let offset = offsets[RawText(id)] { return offset }
        for line in try log.table.lines(mayHaveID: id) where try has(id, line) {
            return try log.table.place(of: line).lowerBound
        }
        return nil
    }

    private func has(_ id: String, _ index: Int) throws(LogError) -> Bool {
        let place = try log.table.place(of: index)
        let line = try log.bytes(place)
        let envelope = try line.withUnsafeBufferPointer { (line) throws(LogError) in
            try readEnvelope(
                UnsafeRawBufferPointer(line), index: index, offset: place.lowerBound)
        }
        return line[envelope.id].elementsEqual(RawText(id).bytes)
    }

    func scan(appended lines: [UInt8]) throws(LogError) {
        var start = 0
        for place in lines.indices where lines[place] == 0x0A {
            try take(Array(lines[start..<place]))
            start = place + 1
        }
    }

    private func take(_ line: [UInt8]) throws(LogError) {
        let envelope = try line.withUnsafeBufferPointer { (line) throws(LogError) in
            try readEnvelope(UnsafeRawBufferPointer(line), index: size, offset: end)
        }
        latestTime = Array(line[envelope.recordedTime])
        versions[RawText(raw: Array(line[envelope.subject]))] = envelope.streamVersion
        offsets[RawText(raw: Array(line[envelope.id]))] = end
        end += line.count + 1
        size += 1
    }
}
