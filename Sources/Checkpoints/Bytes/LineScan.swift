/// Finds where a line ends, eight bytes at a look: every byte of a log passes here.
func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lineFeeds = ones &* UInt64(newline)
    var place = start
    while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // A zero byte, and only the first one for certain, leaves its top bit (Mycroft 1987).
        let zeroes = UInt64(littleEndian: word) ^ lineFeeds
        let found = (zeroes &- ones) & ~zeroes & (ones << 7)
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
    }
    while place < bytes.count {
        if bytes[place] == newline { return place }
        place += 1
    }
    return nil
}
