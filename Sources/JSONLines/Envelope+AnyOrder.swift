extension Envelope {
    /// Reads the envelope of a line by the one form that may be stored: valid and canonical.
    ///
    /// - Throws: What is wrong with the line, also where only its spelling is not canonical.
    public static func readCanonical(
        _ line: UnsafeRawBufferPointer
    ) throws(JSONProblem) -> Envelope {
        let index = JSONIndex()
        let field = try index.read(line)
        let envelope = try Envelope(field)
        let canonical = try field.value.canonicalBytes()
        let difference = zip(canonical, line).enumerated().first { $0.element.0 != $0.element.1 }
        if let offset = difference?.offset ?? shorter(canonical.count, line.count) {
            throw JSONProblem(
                .notCanonical, at: offset, "The line is not written in canonical form (RFC 8785).")
        }
        return envelope
    }

    private static func shorter(_ a: Int, _ b: Int) -> Int? {
        a == b ? nil : min(a, b)
    }

    /// Reads the envelope of any valid event, whatever the order of its members and its spacing.
    public static func readAnyOrder(
        _ line: UnsafeRawBufferPointer
    ) throws(JSONProblem) -> Envelope {
        try Envelope(try JSONIndex().read(line))
    }

    private init(_ field: JSONField) throws(JSONProblem) {
        guard let members = field.object else {
            throw JSONProblem(.notAnObject, at: 0, "The line is not an object in braces.")
        }
        let attributes = Attributes(members: members)
        try attributes.refuseForeignForms()
        guard try attributes.text("specversion").text == "1.0" else {
            throw attributes.wrong("specversion", "“1.0”")
        }
        let knownTime = try attributes.optionalText("knowntime")
        try attributes.check(knownTime, "knowntime", "a time such as 2020-01-31T00:00:00Z") {
            Timestamp.isWellFormed($0)
        }
        let recordedTime = try attributes.text("recordedtime")
        try attributes.check(
            recordedTime, "recordedtime", "a time such as 2026-11-21T09:00:00.000Z"
        ) {
            Timestamp.hasMilliseconds($0)
        }
        self.init(
            causationID: try attributes.optionalText("causationid")?.place,
            correlationID: try attributes.optionalText("correlationid")?.place,
            data: try attributes.object("data"), id: try attributes.text("id").place,
            knownTime: knownTime?.place, recordedTime: recordedTime.place,
            sequence: try attributes.sequence(), source: try attributes.text("source").place,
            streamVersion: try attributes.streamVersion(),
            subject: try attributes.text("subject").place, type: try attributes.text("type").place)
    }
}

/// The members of an event, read with reasons.
private struct Attributes {
    let members: JSONFields

    func text(_ name: String) throws(JSONProblem) -> JSONField {
        guard let field = try optionalText(name) else {
            throw JSONProblem(.missingAttribute, at: 0, "The event has no “\(name)”.")
        }
        return field
    }

    func optionalText(_ name: String) throws(JSONProblem) -> JSONField? {
        guard let field = members[name] else { return nil }
        guard let text = field.text, !text.isEmpty else { throw wrong(name, "text") }
        return field
    }

    func object(_ name: String) throws(JSONProblem) -> Range<Int> {
        guard let field = members[name] else {
            throw JSONProblem(.missingAttribute, at: 0, "The event has no “\(name)”.")
        }
        guard field.kind == .object else { throw wrong(name, "an object in braces") }
        return field.place
    }

    func sequence() throws(JSONProblem) -> Int {
        let field = try text("sequence")
        let raw = raw(field)
        guard raw.count == 16, let base = raw.baseAddress, let value = Digits.sixteen(base) else {
            throw wrong("sequence", "16 digits in quotes")
        }
        return value
    }

    func streamVersion() throws(JSONProblem) -> Int {
        guard let field = members["streamversion"] else {
            throw JSONProblem(.missingAttribute, at: 0, "The event has no “streamversion”.")
        }
        guard let value = field.integer, 1...Int(Int32.max) ~= value else {
            throw wrong("streamversion", "a whole number from 1")
        }
        return value
    }

    func check(
        _ field: JSONField?, _ name: String, _ hope: String,
        _ isWellFormed: (UnsafeRawBufferPointer) -> Bool
    ) throws(JSONProblem) {
        guard let field, !isWellFormed(raw(field)) else { return }
        throw wrong(name, hope)
    }

    /// CloudEvents 1.0: attributes have plain lower-case names, are never nested or null, and their
    /// text holds no control characters.
    func refuseForeignForms() throws(JSONProblem) {
        for (name, field) in members where name != "data" {
            guard !name.isEmpty,
                name.utf8.allSatisfy({ $0.isDigit || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 })
            else {
                throw JSONProblem(
                    .wrongAttribute, at: field.place.lowerBound,
                    "“\(name)” is no attribute's name: only a-z and 0-9 may be used.")
            }
            switch field.kind {
            case .text:
                guard let text = field.text, !text.unicodeScalars.contains(where: isControl) else {
                    throw wrong(name, "text without control characters")
                }
            case .bool: break
            case .integer where field.integer.map { Int32(exactly: $0) != nil } == true: break
            default: throw wrong(name, "text, a whole number of 32 bits, true or false")
            }
        }
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
    }

    private func raw(_ field: JSONField) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: members.index.bytes[field.place])
    }

    func wrong(_ name: String, _ hope: String) -> JSONProblem {
        JSONProblem(
            .wrongAttribute, at: members[name]?.place.lowerBound ?? 0,
            "The event's “\(name)” should be \(hope).")
    }
}
