/// What an ASCII digit stands for.
enum Digits {
    static func value(_ byte: UInt8) -> Int? {
        byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil
    }
}

/// Reads text of a fixed shape byte by byte, without making anything of it on the way.
struct ByteReader<Bytes: IteratorProtocol<UInt8>> {
    private var rest: Bytes
    /// The byte to be read next, or nil at the end.
    private(set) var next: UInt8?

    init<Text: Sequence>(_ text: Text) where Text.Iterator == Bytes {
        rest = text.makeIterator()
        next = rest.next()
    }

    /// Reads a number of just so many digits; nil where there are fewer.
    mutating func number(digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let digit = next.flatMap(Digits.value) else { return nil }
            number = number * 10 + digit
            next = rest.next()
        }
        return number
    }

    /// Moves on if the next byte is this character.
    mutating func accept(_ mark: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: mark) else { return false }
        next = rest.next()
        return true
    }
}
