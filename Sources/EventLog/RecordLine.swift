import JSONLines

/// The line of one record: canonical JSON, a CloudEvents 1.0 event.
enum RecordLine {
    static func bytes(
        _ record: NewRecord, sequence: Int, streamVersion: Int, recordedTime: String, source: String
    ) throws(LogError) -> [UInt8] {
        var members: [JSONMember] = []
        func add(_ name: String, _ value: JSONValue?) {
            guard let value else { return }
            members.append(JSONMember(name: name, value: value))
        }
        add("causationid", record.causationID.map(JSONValue.string))
        add("correlationid", record.correlationID.map(JSONValue.string))
        add("data", record.data)
        add("id", .string(record.id))
        add("knowntime", record.knownTime.map(JSONValue.string))
        add("recordedtime", .string(recordedTime))
        add("sequence", .string(padded(sequence)))
        add("source", .string(source))
        add("specversion", "1.0")
        add("streamversion", .integer(Int64(streamVersion)))
        add("subject", .string(record.subject))
        add("type", .string(record.type))
        do throws(JSONProblem) {
            let line = try JSONValue.object(members).canonicalBytes()
            // What cannot be read back must not be written.
            _ = try readBack(line)
            return line
        } catch {
            throw .invalidRecord(id: record.id, what: error.sentence)
        }
    }

    /// The envelope of a line known to be an event.
    static func envelope(of line: [UInt8], id: String) throws(LogError) -> Envelope {
        do throws(JSONProblem) {
            return try readBack(line)
        } catch {
            throw .invalidRecord(id: id, what: error.sentence)
        }
    }

    private static func readBack(_ line: [UInt8]) throws(JSONProblem) -> Envelope {
        try line.withUnsafeBufferPointer { (line) throws(JSONProblem) in
            let line = UnsafeRawBufferPointer(line)
            if let envelope = Envelope.read(line) { return envelope }
            return try Envelope.readAnyOrder(line)
        }
    }

    private static func padded(_ sequence: Int) -> String {
        let digits = String(sequence)
        return String(repeating: "0", count: max(16 - digits.count, 0)) + digits
    }
}

/// Text as it stands between the quotes of a canonical line; equal only byte for byte.
struct RawText: Hashable {
    let bytes: [UInt8]

    init(raw bytes: [UInt8]) { self.bytes = bytes }

    init(_ text: String) {
        let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
        if needsEscape, let quoted = try? JSONValue.string(text).canonicalBytes(profile: .general) {
            bytes = Array(quoted.dropFirst().dropLast())
        } else {
            bytes = Array(text.utf8)
        }
    }
}
