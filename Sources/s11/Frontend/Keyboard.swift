import Assessment
import Replay

/// Keys one at a time, however many the terminal hands over at once: those of a paste, or of a
/// finger that rests on a key.
struct Keyboard {
    private var waiting: ArraySlice<UInt8> = []

    /// The next key, or what else the terminal has to say.
    mutating func next() -> RawTerminal.Input {
        if waiting.isEmpty {
            let input = RawTerminal.next()
            guard case .key(let bytes) = input else { return input }
            waiting = bytes[...]
        }
        let length = Self.lengthOfKey(waiting)
        defer { waiting = waiting.dropFirst(length) }
        return .key(Array(waiting.prefix(length)))
    }

    /// How many bytes the first key has: an escape sequence as ECMA-48 has them, or a character.
    static func lengthOfKey(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        guard first == 0x1B else { return min(lengthOfCharacter(first), bytes.count) }
        switch bytes.dropFirst().first {
        case UInt8(ascii: "["):
            let final = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
            return (final.map { $0 + 1 } ?? bytes.endIndex) - bytes.startIndex
        case UInt8(ascii: "O"): return min(3, bytes.count)
        default: return 1
        }
    }

    /// How many bytes a character of UTF-8 has, by its first.
    private static func lengthOfCharacter(_ first: UInt8) -> Int {
        switch first {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF7: 4
        default: 1
        }
    }
}
