/// Lines taken off the front of some bytes, one by one.
struct LineCursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// The next line without its LF, or nil where no whole line is left.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: newline) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }
}

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")
let plus = UInt8(ascii: "+")

extension Collection<UInt8> {
    /// What follows these words, or nil where the bytes begin otherwise.
    func dropping(_ words: String) -> SubSequence? {
        starts(with: words.utf8) ? dropFirst(words.utf8.count) : nil
    }

    /// The bytes before the first of these, and those after it; nil where there is none.
    func cut(at byte: UInt8) -> (SubSequence, SubSequence)? {
        guard let place = firstIndex(of: byte) else { return nil }
        return (self[..<place], self[index(after: place)...])
    }
}
