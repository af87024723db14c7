/// The name of a thing: its kind and its own name, such as `action/1.6c`.
public struct ThingID: FieldText, Comparable, CustomStringConvertible {
    public let text: String

    /// The value of a field not yet filled.
    public static let none = ThingID()

    private init() { text = "" }

    public static let shape = TextShape.form(
        name: "thing", pattern: "^[a-z][a-z0-9-]*(/[a-z0-9][a-z0-9.-]*)+$")

    public init(reading text: String) throws(FieldProblem) {
        guard Self.isWellFormed(text) else {
            throw FieldProblem(
                field: "",
                sentence:
                    "\"\(text)\" does not name a thing. Write a kind and a name in small "
                    + "letters, such as action/1.6c."
            )
        }
        self.text = text
    }

    private static func isWellFormed(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 2, text.utf8.count <= 200 else { return false }
        return parts.allSatisfy { part in
            guard let first = part.first, isLetterOrDigit(first) else { return false }
            return part.allSatisfy {
                isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The kind, such as `action`.
    public var kind: Substring { text.prefix { $0 != "/" } }
    /// The name without its kind, such as `1.6c`.
    public var name: Substring { text.dropFirst(kind.count + 1) }
    public var description: String { text }

    /// Orders as people count: `action/2` before `action/10`.
    public static func < (a: ThingID, b: ThingID) -> Bool {
        countsBefore(a.text, b.text)
    }
}

/// Whether one name comes before another when runs of digits are read as numbers.
public func countsBefore(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { left in
        b.withUTF8 { right in countsBefore(left[...], right[...]) }
    }
}

private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

private func countsBefore(_ a: Bytes, _ b: Bytes) -> Bool {
    var (left, right) = (a, b)
    while let x = left.first, let y = right.first {
        switch (isDigit(x), isDigit(y)) {
        case (true, true):
            let (p, q) = (number(&left), number(&right))
            if p.count != q.count { return p.count < q.count }
            if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
        case (false, false):
            if x != y { return x < y }
            left.removeFirst()
            right.removeFirst()
        default: return x < y
        }
    }
    return left.isEmpty && right.isEmpty ? a.lexicographicallyPrecedes(b) : left.isEmpty
}

/// Takes the run of digits that a text begins with, and gives it without leading zeros.
private func number(_ text: inout Bytes) -> Bytes {
    let run = text.prefix(while: isDigit)
    text = text.dropFirst(run.count)
    return run.drop { $0 == UInt8(ascii: "0") }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
