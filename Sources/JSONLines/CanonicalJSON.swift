extension JSONValue {
    /// The one way to write this value, by RFC 8785 (JCS): no space, members by UTF-16 code units.
    ///
    /// What the profile would not read back is not written: the problem's offset is where it would
    /// have stood.
    public func canonicalBytes(
        profile: JSONProfile = .ledger
    ) throws(JSONProblem) -> [UInt8] {
        var writer = CanonicalWriter(profile: profile)
        try writer.write(self)
        guard writer.bytes.count <= profile.longest else {
            throw JSONProblem(
                .tooLong, at: profile.longest,
                "The text has \(writer.bytes.count) bytes; at most \(profile.longest) are allowed.")
        }
        return writer.bytes
    }
}

/// Writes canonical JSON, piece by piece.
struct CanonicalWriter {
    let profile: JSONProfile
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(profile: JSONProfile) {
        self.profile = profile
    }

    mutating func write(_ value: JSONValue) throws(JSONProblem) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): try write(number)
        case .decimal(let number): try write(number)
        case .string(let text): try write(text)
        case .array(let elements): try write(elements)
        case .object(let members): try write(members)
        }
    }

    private mutating func write(_ number: Int64) throws(JSONProblem) {
        guard number.magnitude <= JSONProfile.largestInteger.magnitude else {
            throw JSONProblem(
                .numberOutOfRange, at: bytes.count,
                "The number \(number) lies beyond 9007199254740991; write it as text.")
        }
        bytes.append(contentsOf: String(number).utf8)
    }

    private mutating func write(_ number: Double) throws(JSONProblem) {
        guard number.isFinite else {
            throw JSONProblem(.numberOutOfRange, at: bytes.count, "\(number) is not a JSON number.")
        }
        guard !profile.integersOnly else {
            throw JSONProblem(
                .notAnInteger, at: bytes.count,
                "Only whole numbers are allowed; write \(number) as text.")
        }
        bytes.append(contentsOf: number.ecmaScriptText.utf8)
    }

    private mutating func write(_ text: String) throws(JSONProblem) {
        if profile.interoperable { try refuseNoncharacters(in: text) }
        bytes.append(Byte.quote)
        for byte in text.utf8 { appendEscaped(byte) }
        bytes.append(Byte.quote)
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case Byte.quote, Byte.backslash: bytes.append(contentsOf: [Byte.backslash, byte])
        case 0x20...: bytes.append(byte)
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case Byte.tab: bytes.append(contentsOf: "\\t".utf8)
        case Byte.lineFeed: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case Byte.carriageReturn: bytes.append(contentsOf: "\\r".utf8)
        default:
            bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }

    private func refuseNoncharacters(in text: String) throws(JSONProblem) {
        for scalar in text.unicodeScalars where scalar.properties.isNoncharacterCodePoint {
            throw JSONProblem(
                .noncharacter, at: bytes.count,
                "U+\(String(scalar.value, radix: 16, uppercase: true)) is not a character.")
        }
    }

    private mutating func write(_ elements: [JSONValue]) throws(JSONProblem) {
        try goDeeper()
        bytes.append(Byte.openBracket)
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(Byte.comma) }
            try write(element)
        }
        bytes.append(Byte.closeBracket)
        depth -= 1
    }

    private mutating func write(_ members: [JSONMember]) throws(JSONProblem) {
        try goDeeper()
        bytes.append(Byte.openBrace)
        let sorted = try sortedByName(members)
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(Byte.comma) }
            try write(member.name)
            bytes.append(Byte.colon)
            try write(member.value)
        }
        bytes.append(Byte.closeBrace)
        depth -= 1
    }

    private mutating func goDeeper() throws(JSONProblem) {
        depth += 1
        guard depth <= profile.deepest else {
            throw JSONProblem(
                .tooDeep, at: bytes.count,
                "More than \(profile.deepest) brackets and braces are open at once.")
        }
    }

    private func sortedByName(_ members: [JSONMember]) throws(JSONProblem) -> [JSONMember] {
        let isSorted = zip(members, members.dropFirst()).allSatisfy {
            precedes($0.name, $1.name)
        }
        if isSorted { return members }
        let sorted = members.sorted { precedes($0.name, $1.name) }
        for (a, b) in zip(sorted, sorted.dropFirst()) where a.name.utf8.elementsEqual(b.name.utf8) {
            throw JSONProblem(
                .duplicateName, at: bytes.count,
                "The name “\(a.name)” stands twice in one object.")
        }
        return sorted
    }

    /// RFC 8785, 3.2.3: by UTF-16 code units of the raw names.
    private func precedes(_ a: String, _ b: String) -> Bool {
        a.utf16.lexicographicallyPrecedes(b.utf16)
    }
}
