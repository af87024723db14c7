/// A view of one object in a `JSONIndex`, read by name without building values.
public struct JSONFields {
    let index: JSONIndex
    let token: Int

    /// The field with this name, or nil where there is none.
    public subscript(name: String) -> JSONField? {
        var name = name
        return name.withUTF8 { self[$0] }
    }

    /// The field whose name has these bytes; where a name stands twice, the first.
    public subscript(name: UnsafeBufferPointer<UInt8>) -> JSONField? {
        let bytes = index.bytes
        let tokens = index.tokens
        let end = Int(tokens[token].next)
        var at = token + 1
        while at < end {
            let candidate = tokens[at]
            if candidate.isIntricate {
                if JSONText.decoded(bytes.start, candidate).utf8.elementsEqual(name) {
                    return JSONField(index: index, token: at + 1)
                }
            } else if Int(candidate.end - candidate.start) == name.count,
                hasBytes(bytes.start + Int(candidate.start), name)
            {
                return JSONField(index: index, token: at + 1)
            }
            at = Int(tokens[at + 1].next)
        }
        return nil
    }

    private func hasBytes(_ start: UnsafePointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool
    {
        for offset in 0..<name.count where start[offset] != name[offset] { return false }
        return true
    }

    /// The text of a field; nil where it is absent or no string.
    public func text(_ name: String) -> String? { self[name]?.text }

    /// The whole number of a field; nil where it is absent or none.
    public func integer(_ name: String) -> Int? { self[name]?.integer }

    /// The truth of a field; nil where it is absent or neither true nor false.
    public func bool(_ name: String) -> Bool? { self[name]?.bool }

    /// The object in a field; nil where it is absent or none.
    public func object(_ name: String) -> JSONFields? { self[name]?.object }

    /// The elements of a field; nil where it is absent or no array.
    public func elements(_ name: String) -> JSONElements? { self[name]?.elements }

    /// How many fields the object has.
    public var count: Int {
        var count = 0
        for _ in self { count += 1 }
        return count
    }

    /// The object as a value of its own.
    public var value: JSONValue { JSONField(index: index, token: token).value }
}

extension JSONFields: Sequence {
    /// Names and values in the order they stand.
    public struct Iterator: IteratorProtocol {
        let index: JSONIndex
        let end: Int
        var at: Int

        public mutating func next() -> (name: String, field: JSONField)? {
            guard at < end else { return nil }
            let name = JSONText.decoded(index.bytes.start, index.tokens[at])
            let field = JSONField(index: index, token: at + 1)
            at = Int(index.tokens[at + 1].next)
            return (name, field)
        }
    }

    public func makeIterator() -> Iterator {
        Iterator(index: index, end: Int(index.tokens[token].next), at: token + 1)
    }
}

/// The elements of one array in a `JSONIndex`.
public struct JSONElements: Sequence {
    let index: JSONIndex
    let token: Int

    public struct Iterator: IteratorProtocol {
        let index: JSONIndex
        let end: Int
        var at: Int

        public mutating func next() -> JSONField? {
            guard at < end else { return nil }
            let field = JSONField(index: index, token: at)
            at = Int(index.tokens[at].next)
            return field
        }
    }

    public func makeIterator() -> Iterator {
        Iterator(index: index, end: Int(index.tokens[token].next), at: token + 1)
    }
}

extension UnsafeRawBufferPointer {
    /// The first byte, of a text that a scanner has found to have one.
    var start: UnsafePointer<UInt8> {
        guard let baseAddress else { preconditionFailure("A view of a JSON text needs its bytes.") }
        return baseAddress.assumingMemoryBound(to: UInt8.self)
    }
}
