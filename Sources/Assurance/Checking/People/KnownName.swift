/// What a word may be in a person's name, looked up in the list that the program carries.
struct KnownName {
    let isGiven: Bool
    let isSurname: Bool
    /// Whether it is a word of English as well, such as Grace or Young.
    let isWord: Bool

    /// Looks up a word in plain letters; nil where it is no name in the list.
    init?(_ word: String) {
        guard let sort = KnownName.sort(of: Array(word.utf8)) else { return nil }
        let small = sort | 0x20
        isGiven = small == UInt8(ascii: "g") || small == UInt8(ascii: "b")
        isSurname = small == UInt8(ascii: "s") || small == UInt8(ascii: "b")
        isWord = sort < UInt8(ascii: "a")
    }

    /// The letter after a word in the list, which is sorted; found by halving.
    private static func sort(of word: [UInt8]) -> UInt8? {
        NameList.lines.withUTF8Buffer { bytes in
            var (low, high) = (0, bytes.count)
            while low < high {
                // The line that the middle lies in.
                var start = (low + high) / 2
                while start > low, bytes[start - 1] != 0x0A { start -= 1 }
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                let name = bytes[start..<(end - 2)]
                if name.elementsEqual(word) { return bytes[end - 1] }
                if name.lexicographicallyPrecedes(word) { low = end + 1 } else { high = start }
            }
            return nil
        }
    }
}
