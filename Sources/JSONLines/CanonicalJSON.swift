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
        let start = bytes.count
        var text = text
        let isWide = text.withUTF8 { quote($0) }
        guard isWide, profile.interoperable else { return }
        for scalar in text.unicodeScalars where scalar.properties.isNoncharacterCodePoint {
            throw JSONProblem(
                .noncharacter, at: start,
                "U+\(String(scalar.value, radix: 16, uppercase: true)) is not a character.")
        }
    }

    /// Appends text in quotes, run by run; says whether any of it lies so high in Unicode that it
    /// may
    /// be a noncharacter.
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var isWide = false
        var start = 0
        bytes.append(Byte.quote)
        for index in text.indices {
            let byte = text[index]
            if byte >= 0xEF { isWide = true }
            guard byte < 0x20 || byte == Byte.quote || byte == Byte.backslash else { continue }
            bytes.append(contentsOf: text[start..<index])
            appendEscape(for: byte)
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(Byte.quote)
        return isWide
    }

    private mutating func appendEscape(for byte: UInt8) {
        bytes.append(Byte.backslash)
        switch byte {
        case Byte.quote, Byte.backslash: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case Byte.tab: bytes.append(UInt8(ascii: "t"))
        case Byte.lineFeed: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case Byte.carriageReturn: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
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
        let isSorted = members.indices.dropFirst().allSatisfy {
            NameOrder.precedes(members[$0 - 1].name, members[$0].name)
        }
        if isSorted { return members }
        let sorted = members.sorted { NameOrder.precedes($0.name, $1.name) }
        for (a, b) in zip(sorted, sorted.dropFirst()) where a.name.utf8.elementsEqual(b.name.utf8) {
            throw JSONProblem(
                .duplicateName, at: bytes.count,
                "The name “\(a.name)” stands twice in one object.")
        }
        return sorted
    }
}

/// The order of names in canonical JSON: by UTF-16 code units (RFC 8785, 3.2.3).
enum NameOrder {
    /// Finds the order from UTF-8: the two differ only where a surrogate pair (first byte from
    /// 0xF0)
    /// meets a unit above the surrogates (first byte 0xEE or 0xEF).
    static func precedes(_ a: String, _ b: String) -> Bool {
        var left = a.utf8.makeIterator()
        var right = b.utf8.makeIterator()
        while true {
            guard let second = right.next() else { return false }
            guard let first = left.next() else { return true }
            guard first != second else { continue }
            if first >= 0xF0, 0xEE...0xEF ~= second { return true }
            if second >= 0xF0, 0xEE...0xEF ~= first { return false }
            return first < second
        }
    }
}
