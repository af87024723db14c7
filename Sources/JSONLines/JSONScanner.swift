/// The grammar of RFC 8259, walked once over bytes, without recursion; leaves tokens behind.
struct JSONScanner {
    let base: UnsafePointer<UInt8>
    let end: Int
    let profile: JSONProfile
    var at = 0
    var tokens: TokenTable
    private var depth = 0
    /// The token of the innermost open container, or -1.
    private var open = -1

    init(_ bytes: UnsafeRawBufferPointer, _ profile: JSONProfile, _ tokens: TokenTable) {
        let empty = UnsafeRawPointer(tokens.base)
        base = (bytes.baseAddress ?? empty).assumingMemoryBound(to: UInt8.self)
        end = bytes.count
        self.profile = profile
        self.tokens = tokens
        self.tokens.clear()
    }

    /// Reads the whole text as one value.
    mutating func scan() throws(JSONProblem) {
        guard end <= profile.longest else {
            throw JSONProblem(
                .tooLong, at: profile.longest,
                "The text has \(end) bytes; at most \(profile.longest) are allowed.")
        }
        try refuseOtherEncodings()
        skipSpace()
        guard at < end else { throw JSONProblem(.empty, at: at, "There is nothing here to read.") }
        repeat {
            try value()
        } while try goesOn()
        skipSpace()
        guard at == end else {
            throw JSONProblem(
                .trailingBytes, at: at, "Something stands after the end of the value.")
        }
    }

    /// Reads a scalar, an empty container, or the opening of containers down to the first scalar.
    private mutating func value() throws(JSONProblem) {
        while true {
            skipSpace()
            guard at < end else { throw unexpectedEnd() }
            switch base[at] {
            case Byte.quote: return try string(.string)
            case Byte.minus, Byte.zero...Byte.nine: return try number()
            case UInt8(ascii: "t"): return try word("true", .yes)
            case UInt8(ascii: "f"): return try word("false", .no)
            case UInt8(ascii: "n"): return try word("null", .null)
            case Byte.openBrace:
                try openContainer(.object)
                if closes(Byte.closeBrace) { return try closeContainer() }
                try memberName()
            case Byte.openBracket:
                try openContainer(.array)
                if closes(Byte.closeBracket) { return try closeContainer() }
            default: throw unexpectedByte("A value was expected")
            }
        }
    }

    /// After a value: closes what ends here, and says whether another value follows.
    private mutating func goesOn() throws(JSONProblem) -> Bool {
        while open >= 0 {
            skipSpace()
            guard at < end else { throw unexpectedEnd() }
            let isObject = tokens.base[open].kind == .object
            let byte = base[at]
            if byte == Byte.comma {
                at += 1
                if isObject { try memberName() }
                return true
            }
            guard byte == (isObject ? Byte.closeBrace : Byte.closeBracket) else {
                throw unexpectedByte(
                    isObject ? "A comma or ‘}’ was expected" : "A comma or ‘]’ was expected")
            }
            at += 1
            try closeContainer()
        }
        return false
    }

    private mutating func openContainer(_ kind: JSONToken.Kind) throws(JSONProblem) {
        depth += 1
        guard depth <= profile.deepest else {
            throw JSONProblem(
                .tooDeep, at: at,
                "More than \(profile.deepest) brackets and braces are open at once.")
        }
        let token = tokens.count
        tokens.add(
            JSONToken(
                start: UInt32(at), end: 0, next: UInt32(bitPattern: Int32(open)), kind: kind,
                isIntricate: false))
        open = token
        at += 1
    }

    /// Ends the innermost container, whose closing bracket has just been passed.
    private mutating func closeContainer() throws(JSONProblem) {
        let closed = tokens.base + open
        let around = Int(Int32(bitPattern: closed.pointee.next))
        closed.pointee.end = UInt32(at)
        closed.pointee.next = UInt32(tokens.count)
        if closed.pointee.isIntricate, profile.interoperable { try refuseDuplicateNames(in: open) }
        depth -= 1
        open = around
    }

    private mutating func closes(_ bracket: UInt8) -> Bool {
        skipSpace()
        guard at < end, base[at] == bracket else { return false }
        at += 1
        return true
    }

    /// Reads a name and its colon.
    private mutating func memberName() throws(JSONProblem) {
        skipSpace()
        guard at < end else { throw unexpectedEnd() }
        guard base[at] == Byte.quote else { throw unexpectedByte("A name in quotes was expected") }
        let name = tokens.count
        try string(.name)
        noteOrder(of: name)
        skipSpace()
        guard at < end else { throw unexpectedEnd() }
        guard base[at] == Byte.colon else {
            throw unexpectedByte("A colon was expected after the name")
        }
        at += 1
    }

    /// Names that only ever grow, byte by byte, cannot repeat; any other object is looked at twice.
    @inline(__always)
    private func noteOrder(of name: Int) {
        let object = tokens.base + open
        let latest = Int(object.pointee.end)
        object.pointee.end = UInt32(name)
        let isOrdered =
            latest == 0 || isBefore(tokens.base[latest], tokens.base[name])
        if !isOrdered || tokens.base[name].isIntricate { object.pointee.isIntricate = true }
    }

    @inline(__always)
    private func isBefore(_ a: JSONToken, _ b: JSONToken) -> Bool {
        var left = Int(a.start)
        var right = Int(b.start)
        while left < a.end, right < b.end {
            if base[left] != base[right] { return base[left] < base[right] }
            left += 1
            right += 1
        }
        return left == a.end && right < b.end
    }

    private func refuseDuplicateNames(in object: Int) throws(JSONProblem) {
        var names: [(text: [UInt8], at: Int)] = []
        var token = object + 1
        while token < Int(tokens.base[object].next) {
            let name = tokens.base[token]
            let text = Array(JSONText.decoded(base, name).utf8)
            names.append((text, Int(name.start)))
            token = Int(tokens.base[token + 1].next)
        }
        names.sort { $0.text.lexicographicallyPrecedes($1.text) }
        for (first, second) in zip(names, names.dropFirst()) where first.text == second.text {
            throw JSONProblem(
                .duplicateName, at: max(first.at, second.at),
                "The name “\(String(decoding: first.text, as: UTF8.self))” stands twice in "
                    + "one object."
            )
        }
    }

    @inline(__always)
    private mutating func string(_ kind: JSONToken.Kind) throws(JSONProblem) {
        let start = at + 1
        var place = start
        JSONText.skipPlain(base, &place, end)
        // Nearly every string ends here; the rest of the rules wait behind.
        let isPlain = place < end && base[place] == Byte.quote
        let isIntricate = isPlain ? false : try JSONText.scan(base, &place, end, profile)
        add(kind, from: start, to: place, isIntricate: isIntricate)
        at = place + 1
    }

    private mutating func number() throws(JSONProblem) {
        let start = at
        let isInteger = try JSONNumber.scan(base, &at, end, profile)
        add(isInteger ? .integer : .decimal, from: start, to: at, isIntricate: false)
    }

    private mutating func word(_ word: StaticString, _ kind: JSONToken.Kind) throws(JSONProblem) {
        let start = at
        for index in 0..<word.utf8CodeUnitCount {
            guard at < end else { throw unexpectedEnd() }
            guard base[at] == word.utf8Start[index] else {
                throw unexpectedByte("The word “\(word)” was expected")
            }
            at += 1
        }
        add(kind, from: start, to: at, isIntricate: false)
    }

    @inline(__always)
    private mutating func add(
        _ kind: JSONToken.Kind, from start: Int, to end: Int, isIntricate: Bool
    ) {
        tokens.add(
            JSONToken(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: tokens.count + 1), kind: kind,
                isIntricate: isIntricate))
    }

    @inline(__always)
    private mutating func skipSpace() {
        while at < end, base[at] <= Byte.space {
            switch base[at] {
            case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab: at += 1
            default: return
            }
        }
    }

    private func refuseOtherEncodings() throws(JSONProblem) {
        guard end >= 2 else { return }
        if end >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF {
            throw JSONProblem(.byteOrderMark, at: 0, "The text begins with a byte order mark.")
        }
        let isMarked = base[0] == 0xFF && base[1] == 0xFE || base[0] == 0xFE && base[1] == 0xFF
        if isMarked || (base[0] == 0) != (base[1] == 0) {
            throw JSONProblem(.invalidUTF8, at: 0, "The text is not UTF-8; it looks like UTF-16.")
        }
    }

    private func unexpectedByte(_ hope: String) -> JSONProblem {
        JSONProblem(.unexpectedByte, at: at, "\(hope), but \(Byte.shown(base[at])) stands here.")
    }

    private func unexpectedEnd() -> JSONProblem {
        JSONProblem(.unexpectedEnd, at: end, "The text ends in the middle of a value.")
    }
}
